import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { compile } from '../../../data/build/compile.ts';
import {
  createCatalogue,
  perGroup,
  shardOf,
  type Catalogue,
  type DataFiles,
  type ShardGroup,
} from '../../../src/dataset/catalogue.ts';
import { data, loadFile, openCatalogue } from '../compiled-data.ts';

/** The real files with each group spread over `count` shards, and a count of what was loaded. */
function spread(count: number): { readonly catalogue: Catalogue; readonly loaded: string[] } {
  const shards = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [key, record] of data.compiled.records) {
    const shard = shards[shardOf(key, count)];
    if (shard) shard[key] = record;
  }
  const files: DataFiles = { ...data.files, shards: perGroup(() => shards.map((_, i) => `shard-${i}`)) };
  const loaded: string[] = [];
  const catalogue = createCatalogue(files, async (name) => {
    loaded.push(name);
    return shards[Number(name.replace('shard-', ''))] ?? loadFile(name);
  });
  return { catalogue, loaded };
}

describe('shardOf', () => {
  it('spreads the keys of a large dataset evenly', () => {
    const count = 16;
    const filled = Array.from({ length: count }, () => 0);
    for (let i = 0; i < 8000; i++) {
      const at = shardOf(`entry/communication/smtp-450-case-${i}`, count);
      filled[at] = (filled[at] ?? 0) + 1;
    }
    expect(Math.min(...filled)).toBeGreaterThan(500 * 0.75);
    expect(Math.max(...filled)).toBeLessThan(500 * 1.25);
  });

  it('names a shard that exists, always the same', () => {
    fc.assert(
      fc.property(anyString(), fc.integer({ min: 1, max: 300 }), (key, count) => {
        const at = shardOf(key, count);
        expect(Number.isInteger(at) && at >= 0 && at < count).toBe(true);
        expect(shardOf(key, count)).toBe(at);
      }),
    );
  });
});

describe('catalogue', () => {
  it('has every record that was compiled', async () => {
    const catalogue = openCatalogue();
    for (const entry of data.raw.entries) expect((await catalogue.entry(entry.id))?.kind).toBe('entry');
    for (const host of data.raw.hosts) expect((await catalogue.host(host.id))?.host.id).toBe(host.id);
    for (const id of Object.keys(data.raw.causes)) expect((await catalogue.cause(id))?.id).toBe(id);
    for (const verdict of ['wait', 'fix', 'stop']) {
      expect((await catalogue.verdict(verdict))?.verdict).toBe(verdict);
    }
    for (const code of ['450', '554', '4.7.1', '5.7.1', '5.1.1']) {
      expect((await catalogue.code(code))?.code).toBe(code);
    }
    expect((await catalogue.facts()).counts.entries).toBe(data.raw.entries.length);
  });

  it('loads one shard a question, and each shard once', async () => {
    const { catalogue, loaded } = spread(8);
    const [one] = data.raw.entries;
    await catalogue.entry(one?.id ?? '');
    expect(loaded).toHaveLength(1);
    await Promise.all(data.raw.entries.map(({ id }) => catalogue.entry(id)));
    await Promise.all(data.raw.entries.map(({ id }) => catalogue.entry(id)));
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded.length).toBeLessThanOrEqual(8);
  });

  it('loads no shard for the match index, nor for the search index', async () => {
    const { catalogue, loaded } = spread(8);
    expect((await catalogue.matchIndex()).entries.length).toBe(data.raw.entries.length);
    expect((await catalogue.searchIndex()).rows.length).toBeGreaterThan(data.raw.entries.length);
    expect(loaded).toEqual([data.files.match, data.files.search]);
  });

  it('forgets a failed load, so that the next question asks again', async () => {
    let reachable = false;
    const catalogue = createCatalogue(data.files, async (name) => {
      if (!reachable) throw new Error('no network');
      return loadFile(name);
    });
    await expect(catalogue.facts()).rejects.toThrow('no network');
    await expect(catalogue.matchIndex()).rejects.toThrow('no network');
    reachable = true;
    expect((await catalogue.facts()).kind).toBe('facts');
    expect((await catalogue.matchIndex()).patterns.length).toBeGreaterThan(0);
  });

  it('knows where a renamed entry went', async () => {
    const [target] = data.raw.entries;
    const { shards } = compile(
      { ...data.raw, moved: { 'communication/old-name': target?.id ?? '' } },
      'test',
    );
    const catalogue = createCatalogue(
      { ...data.files, shards: perGroup((group) => shards[group].map((_, i) => `${group} ${i}`)) },
      async (name) => {
        const [group, i] = name.split(' ') as [ShardGroup, string];
        return shards[group][Number(i)];
      },
    );
    expect(await catalogue.entry('communication/old-name')).toEqual({ kind: 'moved', to: target?.id });
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'communication/no-such',
    '../contents',
  ])('has nothing called %j', async (id) => {
    const catalogue = openCatalogue();
    expect(await catalogue.entry(id)).toBeNull();
    expect(await catalogue.code(id)).toBeNull();
    expect(await catalogue.host(id)).toBeNull();
    expect(await catalogue.cause(id)).toBeNull();
    expect(await catalogue.verdict(id)).toBeNull();
  });

  it('says what it lacks when a file is not one of this dataset', async () => {
    const catalogue = createCatalogue({ ...data.files, shards: perGroup(() => ['empty']) }, async () => ({}));
    await expect(catalogue.facts()).rejects.toThrow('facts');
  });
});
