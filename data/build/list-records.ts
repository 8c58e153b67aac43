import type {
  CauseRecord,
  ContentsRecord,
  EntrySummary,
  HostRecord,
  ListedCode,
} from '../../src/dataset/compiled.ts';
import type { Code, Host } from '../../src/dataset/types.gen.ts';
import { classedCodes } from './code-records.ts';
import { citedSources } from './entry-record.ts';
import type { RawData } from './read.ts';

type Summaries = ReadonlyMap<string, EntrySummary>;

const newestShown = 12;

export function hostRecord(host: Host, data: RawData, summaries: Summaries): HostRecord {
  const { $schema: _, marks: __, ...rest } = host;
  const codes = [...data.basic, ...data.enhanced].flatMap((code) =>
    (code.hosts ?? [])
      .filter((meaning) => meaning.host === host.id)
      .map(({ meaning }) => ({ code: classedCodes(code)[0] ?? code.code, meaning })),
  );
  const cited = [
    ...(host.documentation ?? []).map(({ source }) => source),
    ...host.releases.map(({ source }) => source),
  ];
  return {
    kind: 'host',
    host: rest,
    entries: [...summaries.values()].filter(({ hosts }) => hosts.includes(host.id)),
    codes,
    sources: citedSources(cited, data),
  };
}

export function causeRecord(id: string, data: RawData, summaries: Summaries): CauseRecord {
  const cause = data.causes[id];
  if (!cause) throw new Error(`unknown cause ${id}`);
  return { kind: 'cause', id, cause, entries: [...summaries.values()].filter((entry) => entry.cause === id) };
}

export function contentsRecord(data: RawData, summaries: Summaries): ContentsRecord {
  const perHost = new Map<string, number>();
  const perCause = new Map<string, number>();
  const count = (map: Map<string, number>, id: string): void => void map.set(id, (map.get(id) ?? 0) + 1);
  for (const { hosts, cause } of summaries.values()) {
    count(perCause, cause);
    for (const host of hosts) count(perHost, host);
  }
  const newest = [...data.entries].sort((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, newestShown);
  return {
    kind: 'contents',
    newest: newest.flatMap(({ id }) => summaries.get(id) ?? []),
    hosts: data.hosts.map(({ id, name, kind }) => ({
      id,
      name,
      hostKind: kind,
      entries: perHost.get(id) ?? 0,
    })),
    causes: Object.entries(data.causes).map(([id, { title, verdict, actor, family }]) => ({
      id,
      name: title,
      verdict,
      actor,
      family,
      entries: perCause.get(id) ?? 0,
    })),
    basic: listed(data.basic),
    enhanced: listed(data.enhanced),
  };
}

function listed(codes: readonly Code[]): ListedCode[] {
  return codes.flatMap((code) =>
    classedCodes(code).map((one) => ({ code: one, title: code.title, status: code.status })),
  );
}
