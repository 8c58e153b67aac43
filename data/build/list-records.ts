import type {
  CauseRecord,
  Contents,
  EntrySummary,
  HostRecord,
  ListedCode,
  CountedCause,
  VerdictRecord,
} from '../../src/dataset/compiled.ts';
import type { Code, Host, Verdict } from '../../src/dataset/types.gen.ts';
import { classedCodes } from './code-records.ts';
import { citedSources } from './entry-record.ts';
import { listEntries } from './listed-entries.ts';
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
    ...listEntries([...summaries.values()].filter(({ hosts }) => hosts.includes(host.id))),
    codes,
    sources: citedSources(cited, data),
  };
}

export function causeRecord(id: string, data: RawData, summaries: Summaries): CauseRecord {
  const cause = data.causes[id];
  if (!cause) throw new Error(`unknown cause ${id}`);
  const entries = [...summaries.values()].filter((entry) => entry.cause === id);
  return { kind: 'cause', id, cause, ...listEntries(entries) };
}

export function verdictRecord(verdict: Verdict, data: RawData, summaries: Summaries): VerdictRecord {
  return {
    kind: 'verdict',
    verdict,
    causes: countedCauses(data, summaries).filter((cause) => cause.verdict === verdict),
    ...listEntries([...summaries.values()].filter((entry) => entry.verdict === verdict)),
  };
}

function countedCauses(data: RawData, summaries: Summaries): CountedCause[] {
  const counts = countBy([...summaries.values()].map(({ cause }) => cause));
  return Object.entries(data.causes).flatMap(([id, cause]) => {
    if (!cause) return [];
    const { title, verdict, actor, family } = cause;
    return [{ id, name: title, verdict, actor, family, entries: counts.get(id) ?? 0 }];
  });
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

export function contents(data: RawData, summaries: Summaries): Contents {
  const perHost = countBy([...summaries.values()].flatMap(({ hosts }) => hosts));
  const newest = [...data.entries].sort((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, newestShown);
  return {
    newest: newest.flatMap(({ id }) => summaries.get(id) ?? []),
    hosts: data.hosts.map(({ id, name, kind }) => ({
      id,
      name,
      hostKind: kind,
      entries: perHost.get(id) ?? 0,
    })),
    causes: countedCauses(data, summaries),
    basic: listed(data.basic),
    enhanced: listed(data.enhanced),
  };
}

function listed(codes: readonly Code[]): ListedCode[] {
  return codes.flatMap((code) =>
    classedCodes(code).map((one) => ({ code: one, title: code.title, status: code.status })),
  );
}
