import type { ChainLink, Entry, Host } from '../../../src/dataset/types.gen.ts';
import { findCode } from '../../build/entry-record.ts';
import { kindOf } from '../file-kind.ts';
import { pointer, walk } from '../json-walk.ts';
import type { Finding, LintData, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file'>;

/** What a command may be for besides a host: see `on` in the schema of entries. */
const otherPlaces: readonly string[] = ['shell', 'powershell', 'dns', 'any'];

/** Everything that is named exists, and everything that exists is named. */
export const rule: Rule = {
  name: 'references',
  guards:
    'that a page can be built at all: a name that leads nowhere stops the build, an unused one misleads',
  *check(lint) {
    const cited = new Set<string>();
    for (const { path: file, content } of lint.files) {
      for (const found of fileReferences(content, lint, cited)) yield { file, ...found };
      if (kindOf(file) !== 'entry') continue;
      for (const found of entryReferences(content as Entry, lint)) yield { file, ...found };
    }
    for (const id of Object.keys(lint.data.sources)) {
      if (cited.has(id)) continue;
      const mend = 'Cite it or remove it';
      yield { file: 'sources.json', path: pointer('/sources', id), what: `nothing cites ${id}`, mend };
    }
  },
};

/** References that mean the same in every kind of file: sources, hosts, causes. */
function* fileReferences(content: unknown, { data }: LintData, cited: Set<string>): Generator<Found> {
  const hosts = new Set(data.hosts.map(({ id }) => id));
  for (const { path, key, value } of walk(content)) {
    if (typeof value !== 'string') continue;
    if (key === 'source') {
      cited.add(value);
      if (!(value in data.sources)) {
        const mend = 'Add it to data/sources.json or cite another';
        yield { path, what: `unknown source ${value}`, mend };
      }
    } else if (key === 'host' && !hosts.has(value)) yield unknownHost(path, value);
    else if (key === 'cause' && !(value in data.causes)) {
      yield { path, what: `unknown cause ${value}`, mend: 'Use an id of data/causes.json' };
    } else if (key === 'on' && !hosts.has(value) && !otherPlaces.includes(value)) {
      const mend = `Use a host of data/hosts, or ${otherPlaces.join(', ')}`;
      yield { path, what: `nobody runs a command on ${value}`, mend };
    }
  }
}

function unknownHost(path: string, id: string): Found {
  return { path, what: `unknown host ${id}`, mend: 'Use an id of data/hosts, or add the host' };
}

function* entryReferences(entry: Entry, lint: LintData): Generator<Found> {
  const hosts = new Set<Host['id']>(lint.data.hosts.map(({ id }) => id));
  for (const [index, id] of entry.hosts.entries())
    if (!hosts.has(id)) yield unknownHost(pointer('/hosts', index), id);
  yield* evidenceReferences(entry);
  for (const [kind, links] of Object.entries(entry.chain))
    for (const [index, link] of links.entries()) {
      const found = chainReference(link, entry, lint);
      if (found) yield { path: pointer('/chain', kind, index), ...found };
    }
}

function* evidenceReferences(entry: Entry): Generator<Found> {
  const used = new Set<string>();
  for (const { path, key, value } of walk(entry)) {
    if ((key !== 'evidence' && key !== 'rootCauseEvidence') || !Array.isArray(value)) continue;
    for (const [index, one] of (value as string[]).entries()) {
      used.add(one);
      if (Object.hasOwn(entry.evidence, one)) continue;
      const mend = "Add it to the entry's `evidence` or name another piece";
      yield { path: pointer(path, index), what: `unknown evidence ${one}`, mend };
    }
  }
  for (const key of Object.keys(entry.evidence)) {
    if (used.has(key)) continue;
    const mend = 'Name it with the claim it carries, or remove it';
    yield { path: pointer('/evidence', key), what: `no claim rests on ${key}`, mend };
  }
}

function chainReference(
  { entry, code }: ChainLink,
  from: Entry,
  { data }: LintData,
): Omit<Found, 'path'> | null {
  if (code !== undefined) {
    if (findCode(code, data)) return null;
    return { what: `unknown code ${code}`, mend: 'Use a code of data/codes, or add it' };
  }
  if (entry === undefined) return null;
  if (entry === from.id) return { what: 'a link to itself', mend: 'Remove the link' };
  const now = data.moved[entry];
  if (now !== undefined) return { what: `${entry} has moved`, mend: `Link ${now}` };
  if (data.entries.some(({ id }) => id === entry)) return null;
  return { what: `unknown entry ${entry}`, mend: 'Link an entry that exists, or a code' };
}
