import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadRules } from '../../data/lint/load-rules.ts';
import { applyExceptions, readExceptions } from '../../data/lint/exceptions.ts';
import { reverseHostname, realData, withFile } from './real-data.ts';

const path = 'entries/communication/postfix-450-no-reverse-name.json';

async function entryOfTheGuide(): Promise<unknown> {
  const guide = await readFile(new URL('../../data/README.md', import.meta.url), 'utf8');
  const block = /```jsonc\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  // Comments have a blank on both sides; the `//` of an address has none. JSON allows no comma at the end of a list.
  const json = block.replace(/(^|[\s,{])\/\/ .*$/gm, '$1').replace(/,(\s*[}\]])/g, '$1');
  return JSON.parse(json) as unknown;
}

describe('data/README.md', () => {
  test('its entry passes every rule that it would have to pass in data/', async () => {
    // It takes the place of the entry that it was shortened from: two with the same words would be refused.
    const without = { ...realData, files: realData.files.filter((file) => file.path !== reverseHostname) };
    const data = withFile(path, await entryOfTheGuide(), without);
    const exceptions = await readExceptions();
    const found = (await loadRules()).flatMap(({ name, check }) =>
      applyExceptions(name, [...check(data)], exceptions),
    );
    // Other entries link the one that was taken away.
    expect(found.filter(({ file }) => file === path)).toEqual([]);
  });

  test('it explains every field of an entry', async () => {
    const schema = realData.schemas.find(({ path: name }) => name === 'schema/entry.schema.json');
    const properties = (schema?.content as { properties: object } | undefined)?.properties ?? {};
    const explained = Object.keys((await entryOfTheGuide()) as object);
    expect(Object.keys(properties).filter((field) => !explained.includes(field))).toEqual(['corrections']);
    expect(explained).toContain('deadEnds');
  });
});
