import type { CompiledMark, CompiledPattern, EntrySummary, MatchIndex } from '../../src/dataset/compiled.ts';
import type { Cause } from '../../src/dataset/types.gen.ts';
import { parseReply } from '../../src/smtp/reply.ts';
import { hostNames } from './entry-record.ts';
import { rarestToken } from '../../src/dataset/rarest-token.ts';
import type { RawData } from './read.ts';

/** What the decoder loads: patterns of all entries and marks of all hosts, each under its rarest word. */
export function matchIndex(data: RawData, summaries: ReadonlyMap<string, EntrySummary>): MatchIndex {
  const literals = [
    ...data.entries.flatMap(({ texts }) => texts.map(({ literal }) => literal)),
    ...data.hosts.flatMap(({ marks }) => marks.map(({ literal }) => literal)),
  ];
  const rarest = rarestToken(literals);
  const patterns: CompiledPattern[] = data.entries.flatMap(({ texts }, entry) =>
    texts.map(({ host, text, literal, pattern }) => {
      const { basic, enhanced } = parseReply(text);
      return {
        entry,
        host,
        literal,
        token: rarest(literal),
        ...(pattern === undefined ? {} : { pattern }),
        basic: basic?.value ?? null,
        enhanced: enhanced?.value ?? null,
      };
    }),
  );
  const marks: CompiledMark[] = data.hosts.flatMap(({ id, marks: own }) =>
    own.map(({ literal, pattern, in: where }) => ({
      host: id,
      ...(where === 'banner' ? { banner: true as const } : {}),
      literal,
      token: rarest(literal),
      ...(pattern === undefined ? {} : { pattern }),
    })),
  );
  return {
    entries: data.entries.flatMap(({ id }) => summaries.get(id) ?? []),
    patterns,
    marks,
    hosts: hostNames(
      data.hosts.map(({ id }) => id),
      data,
    ),
    causes: data.causes as Record<string, Cause>,
  };
}
