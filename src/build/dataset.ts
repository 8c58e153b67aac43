import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { compileCauseRules } from '../../data/build/cause-rules.ts';
import { compile, type Compiled } from '../../data/build/compile.ts';
import { dataFolder, readData, type RawData } from '../../data/build/read.ts';
import { perGroup, type DataFiles } from '../dataset/catalogue.ts';

/** The compiled dataset with the files it is served as. */
export interface BuiltData {
  readonly raw: RawData;
  readonly compiled: Compiled;
  readonly files: DataFiles;
  /** Content by file name below the root. */
  readonly contents: ReadonlyMap<string, string>;
  readonly version: string;
  readonly date: string;
}

/** Reads and compiles the dataset; every file is named by its content. `folder` may be another one (benchmarks). */
export async function buildData(folder = process.env['TEMPFAIL_DATA'] ?? dataFolder): Promise<BuiltData> {
  const raw = await readData(folder);
  const rules = await compileCauseRules();
  const version = digest(JSON.stringify([raw, rules]));
  const compiled = compile(raw, version);
  const contents = new Map<string, string>();
  const emit = (name: string, value: unknown): string => {
    const content = JSON.stringify(value);
    const file = `data/${name}-${digest(content)}.json`;
    contents.set(file, content);
    return file;
  };
  const files: DataFiles = {
    shards: perGroup((group) => compiled.shards[group].map((shard, i) => emit(`${group}-${i}`, shard))),
    match: emit('match', compiled.match),
    causes: emit('causes', rules),
    search: emit('search', compiled.search),
  };
  return { raw, compiled, files, contents, version, date: compiled.facts.date };
}

/** Gives the app the names of the data files (`virtual:data-files`) and emits them. */
export function datasetPlugin(data: BuiltData): Plugin {
  return {
    name: 'tempfail:dataset',
    resolveId: (id) => (id === 'virtual:data-files' ? `\0${id}` : undefined),
    load: (id) =>
      id === '\0virtual:data-files' ? `export default ${JSON.stringify(data.files)}` : undefined,
    generateBundle() {
      for (const [fileName, source] of data.contents) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const content = data.contents.get((request.url ?? '').replace(/^\//, ''));
        if (content === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(content);
      });
    },
  };
}

export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
