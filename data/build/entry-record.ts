import type { ChainTarget, EntryRecord, EntrySummary } from '../../src/dataset/compiled.ts';
import type { ChainLink, Code, Entry, Source, Text } from '../../src/dataset/types.gen.ts';
import type { RawData } from './read.ts';
import { registryName } from '../../src/smtp/enhanced-code.ts';
import { seenReleases } from './seen-releases.ts';

export function summarise(entry: Entry): EntrySummary {
  const { id, code, enhanced, reply, title, verdict, cause, hosts } = entry;
  return { id, code, enhanced, reply, title, verdict, cause, hosts };
}

/** The code of basic.json or enhanced.json that describes `450` or `4.7.1`. */
export function findCode(code: string, data: RawData): Code | undefined {
  return (
    data.basic.find((basic) => basic.code === code) ??
    data.enhanced.find((enhanced) => enhanced.code === code) ??
    data.enhanced.find((enhanced) => enhanced.code === registryName(code))
  );
}

/** The names of hosts by id, for those a page mentions. */
export function hostNames(ids: Iterable<string>, data: RawData): Record<string, Text> {
  const names: Record<string, Text> = {};
  for (const id of [...new Set(ids)].sort()) {
    const host = data.hosts.find((one) => one.id === id);
    if (host) names[id] = host.name;
  }
  return names;
}

/** The sources that a page cites. */
export function citedSources(ids: Iterable<string>, data: RawData): Record<string, Source> {
  const cited: Record<string, Source> = {};
  for (const id of [...new Set(ids)].sort()) {
    const source = data.sources[id];
    if (source) cited[id] = source;
  }
  return cited;
}

export function entryRecord(
  entry: Entry,
  data: RawData,
  summaries: ReadonlyMap<string, EntrySummary>,
): EntryRecord {
  const { $schema: _, chain, ...rest } = entry;
  const cause = data.causes[entry.cause];
  if (!cause) throw new Error(`${entry.id}: unknown cause ${entry.cause}`);
  const target = (link: ChainLink): ChainTarget => resolve(link, entry.id, data, summaries);
  const mentioned = [
    ...entry.hosts,
    ...entry.texts.map(({ host }) => host),
    ...entry.versions.flatMap(({ host }) => host ?? []),
    ...entry.workarounds.flatMap(({ commands = [] }) => commands.map(({ on }) => on)),
  ];
  const cited = [
    ...entry.documentation.map(({ source }) => source),
    ...Object.values(entry.evidence).flatMap((piece) => piece?.source ?? []),
  ];
  return {
    kind: 'entry',
    entry: rest,
    seen: entry.versions.map((row) => seenReleases(row, entry.evidence, data.transcripts)),
    chain: {
      leadsTo: chain.leadsTo.map(target),
      precededBy: chain.precededBy.map(target),
      confusedWith: chain.confusedWith.map(target),
    },
    cause,
    hosts: hostNames(mentioned, data),
    sources: citedSources(cited, data),
  };
}

function resolve(
  link: ChainLink,
  from: string,
  data: RawData,
  summaries: ReadonlyMap<string, EntrySummary>,
): ChainTarget {
  if (link.entry !== undefined) {
    const entry = summaries.get(data.moved[link.entry] ?? link.entry);
    if (!entry) throw new Error(`${from}: the chain leads to an unknown entry ${link.entry}`);
    return { entry, why: link.why };
  }
  const code = findCode(link.code ?? '', data);
  if (!code || link.code === undefined)
    throw new Error(`${from}: the chain leads to an unknown code ${link.code}`);
  return { code: { code: link.code, title: code.title }, why: link.why };
}
