import { readdir, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { BuiltData } from './dataset.ts';

const schemaFolder = new URL('../../data/schema/', import.meta.url);

/** The dataset for other programs: static JSON in the form it is written in, with its schema beside it. */
export function staticApi({ raw, version, date }: BuiltData): Plugin {
  return {
    name: 'tempfail:static-api',
    async generateBundle() {
      const emit = (fileName: string, value: unknown): void => {
        this.emitFile({
          type: 'asset',
          fileName: `api/v1/${fileName}`,
          source: `${JSON.stringify(value)}\n`,
        });
      };
      for (const name of await readdir(schemaFolder)) {
        emit(`schema/${name}`, JSON.parse(await readFile(new URL(name, schemaFolder), 'utf8')));
      }
      for (const entry of raw.entries)
        emit(`entries/${entry.id}.json`, { ...entry, $schema: '../../schema/entry.schema.json' });
      emit('causes.json', { $schema: 'schema/cause.schema.json', causes: raw.causes });
      emit('sources.json', { $schema: 'schema/sources.schema.json', sources: raw.sources });
      emit('moved.json', { $schema: 'schema/moved.schema.json', moved: raw.moved });
      emit('codes.json', { $schema: 'schema/codes.schema.json', codes: [...raw.basic, ...raw.enhanced] });
      emit('index.json', {
        version,
        date,
        entries: raw.entries.map(({ id, code, enhanced, title, verdict, cause, hosts, updated }) => {
          return { id, href: `entries/${id}.json`, code, enhanced, title, verdict, cause, hosts, updated };
        }),
        also: ['causes.json', 'codes.json', 'sources.json', 'moved.json'],
        schema: 'schema/',
      });
    },
  };
}
