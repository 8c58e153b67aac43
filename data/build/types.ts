/**
 * Writes the TypeScript types of the dataset from its JSON Schemas, or (without --write) fails when the
 * committed file differs, with the command that mends it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schemaFolder = new URL('../schema/', import.meta.url);
const target = new URL('../../src/dataset/types.gen.ts', import.meta.url);

// One root that refers to every schema, so that a type shared by two of them is written once.
const root = {
  title: 'Dataset',
  type: 'object',
  additionalProperties: false,
  required: [
    'entry',
    'causes',
    'codes',
    'host',
    'sources',
    'moved',
    'causePatterns',
    'codeCauses',
    'concepts',
  ],
  properties: {
    entry: { $ref: 'entry.schema.json' },
    causes: { $ref: 'cause.schema.json' },
    codes: { $ref: 'codes.schema.json' },
    host: { $ref: 'host.schema.json' },
    sources: { $ref: 'sources.schema.json' },
    moved: { $ref: 'moved.schema.json' },
    causePatterns: { $ref: 'cause-patterns.schema.json' },
    codeCauses: { $ref: 'code-causes.schema.json' },
    concepts: { $ref: 'concepts.schema.json' },
  },
} as const;

const expected = await compile(structuredClone(root) as never, 'Dataset', {
  cwd: schemaFolder.pathname,
  bannerComment: '/* Generated from data/schema by `npm run data:types`. Do not edit. */',
  strictIndexSignatures: true,
  style: { singleQuote: true, printWidth: 110 },
});

if (process.argv.includes('--write')) {
  await writeFile(target, expected);
} else if ((await readFile(target, 'utf8').catch(() => '')) !== expected) {
  console.error('src/dataset/types.gen.ts does not match data/schema. Run: npm run data:types');
  process.exit(1);
}
