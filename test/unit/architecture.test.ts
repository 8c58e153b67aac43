import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, withoutComments, type SourceFile } from './source-files.ts';

/**
 * Who may import whom: the direction of the modules (`src/README.md`). What is not named here is refused. The
 * compiler holds code to its environment (one tsconfig each); it would not see a module reaching the wrong way inside
 * one environment.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  smtp: [],
  mail: ['smtp'],
  dataset: [],
  decode: ['smtp', 'mail', 'dataset'],
  dns: [],
  i18n: ['dataset', 'dns', 'retry'],
  retry: ['dataset'],
  ui: ['smtp', 'dataset', 'decode', 'i18n', 'dns', 'retry'],
  app: ['smtp', 'mail', 'dataset', 'decode', 'i18n', 'dns', 'retry', 'ui'],
  sw: ['dataset', 'ui'],
  cli: ['smtp', 'mail', 'dataset', 'decode', 'dns', 'retry', 'data'],
  build: ['dataset', 'dns', 'i18n', 'ui', 'sw', 'data'],
  'main.tsx': ['app', 'i18n'],
  'boot.ts': [],
};

/** They read no clock, network, storage, page or random number: what they need is handed in. */
const pure = new Set(['smtp', 'mail', 'dataset', 'decode', 'i18n', 'dns', 'retry']);

/** Libraries that any part may use; each other one has one adapter file. */
const everywhere = /^(preact|preact\/hooks|vite|node:.*|virtual:.*)$/;

const files = sourceFiles('src', /\.tsx?$/);
const handWritten = [
  ...files,
  ...sourceFiles('src', /\.css$/),
  ...sourceFiles('data', /\.ts$/),
  ...sourceFiles('test', /\.tsx?$/),
].filter(({ path }) => !path.endsWith('.gen.ts') && !path.includes('node_modules'));

/** The module a file belongs to: its folder in src, or its name. */
const moduleOf = (path: string): string => path.split('/')[1] ?? '';

interface Import {
  readonly from: string;
  readonly what: string;
  /** The module that it names, `data` for the dataset's build, null for a library. */
  readonly to: string | null;
}

function importsOf({ path, text }: SourceFile): Import[] {
  const found = withoutComments(text).matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bimport\.meta\.glob\s*\(\s*)(['"])([^'"]+)\1/g,
  );
  return [...found].map(([, , what = '']) => {
    if (!what.startsWith('.')) return { from: path, what, to: null };
    const parts = new URL(what, `https://x.example/${path}`).pathname.slice(1).split('/');
    return { from: path, what, to: (parts[0] === 'src' ? parts[1] : parts[0]) ?? null };
  });
}

const imports = files.flatMap(importsOf);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual(expect.objectContaining({ from: 'src/app/islands.tsx', to: 'i18n' }));
    expect(imports).toContainEqual(
      expect.objectContaining({ from: 'src/app/worker.ts', what: 'workbox-window' }),
    );
  });

  it('name modules that have a place in the direction', () => {
    expect(
      [...new Set(files.map(({ path }) => moduleOf(path)))].filter((name) => !(name in mayImport)),
    ).toEqual([]);
  });

  it('keep the direction', () => {
    const wrong = imports.filter(({ from, to }) => {
      const own = moduleOf(from);
      return to !== null && to !== own && !(mayImport[own] ?? []).includes(to);
    });
    expect(wrong.map(({ from, what }) => `${from} -> ${what}`)).toEqual([]);
  });

  it('have a direction: no module reaches itself over others', () => {
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of mayImport[from] ?? []) if (!seen.has(to)) reaches(to, seen.add(to));
      return seen;
    };
    expect(Object.keys(mayImport).filter((name) => reaches(name).has(name))).toEqual([]);
  });

  it('of the worker are the dataset, the rendering of pages, and workbox', () => {
    const others = imports.filter(
      ({ from, what, to }) =>
        from.startsWith('src/sw/') &&
        !(to === 'sw' || to === 'dataset' || /^(workbox-|virtual:worker-build)/.test(what)) &&
        !/\/ui\/(render-record\.tsx|routes\.ts|share-address\.ts|store-report\.ts|site\.ts)$/.test(what),
    );
    expect(others.map(({ from, what }) => `${from} -> ${what}`)).toEqual([]);
  });

  it('bring nothing into the worker that comes alive on a page', () => {
    const reached = new Set(files.map(({ path }) => path).filter((path) => path.startsWith('src/sw/')));
    for (const from of reached) {
      const text = files.find(({ path }) => path === from)?.text ?? '';
      const values = text.replace(/\b(?:import|export) type [^;]+;/g, '');
      for (const { what } of importsOf({ path: from, text: values })) {
        if (what.startsWith('.')) reached.add(posix.join(posix.dirname(from), what));
      }
    }
    expect([...reached]).toContain('src/ui/pages/entry-page.tsx');
    expect(
      [...reached].filter((path) => /^src\/(decode|retry|dns|mail|app|ui\/islands)\//.test(path)),
    ).toEqual([]);
  });

  it('go to each library from one file', () => {
    const adapters = new Map<string, Set<string>>();
    for (const { from, what, to } of imports) {
      if (to !== null || everywhere.test(what)) continue;
      const library = what
        .split('/')
        .slice(0, what.startsWith('@') ? 2 : 1)
        .join('/');
      adapters.set(library, (adapters.get(library) ?? new Set()).add(from));
    }
    expect(adapters.size).toBeGreaterThan(3);
    const shared = [...adapters].filter(([, from]) => from.size > 1);
    expect(shared.map(([library, from]) => `${library}: ${[...from].join(', ')}`)).toEqual([]);
  });

  it('name files with their ending', () => {
    const short = imports.filter(
      ({ what, to }) => to !== null && !/\.(tsx?|css|json)(\?worker&url)?$/.test(what),
    );
    expect(short.map(({ from, what }) => `${from} -> ${what}`)).toEqual([]);
  });

  it('of raw data stand only where it is built, checked or decoded on the command line', () => {
    const others = imports.filter(({ from, to }) => to === 'data' && !/^src\/(build|cli)\//.test(from));
    expect(others.map(({ from, what }) => `${from} -> ${what}`)).toEqual([]);
  });
});

describe('pure modules', () => {
  it('ask the world nothing', () => {
    const asks =
      /\b(Date\.now|new Date\(\)|Math\.random|performance\.|fetch\(|localStorage|sessionStorage|indexedDB|navigator\.|document\.|window\.|location\.|setTimeout|setInterval|process\.|crypto\.)/;
    const impure = files
      .filter(({ path }) => pure.has(moduleOf(path)))
      .flatMap(({ path, text }) => {
        const found = asks.exec(withoutComments(text).replaceAll(/'[^'\n]*'|"[^"\n]*"/g, "''"))?.[1];
        return found ? [`${path}: ${found}`] : [];
      });
    expect(impure).toEqual([]);
  });
});

describe('files', () => {
  const lines = (text: string): number => text.split('\n').length - 1;

  it('have at most 400 lines', () => {
    const long = handWritten.filter(({ text }) => lines(text) > 400).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('over 250 lines are told of', () => {
    const long = handWritten.filter(({ text }) => lines(text) > 250);
    if (long.length > 0) {
      console.info(`over 250 lines: ${long.map(({ path, text }) => `${path} (${lines(text)})`).join(', ')}`);
    }
    expect(long.length).toBeLessThan(handWritten.length / 20);
  });

  it('are named for one thing, in kebab-case', () => {
    // The words that several pages share have no better name than that.
    const named = /\/(?:[a-z0-9]+-)*[a-z0-9]+(?:\.(?:test|spec|gen|d))?\.(?:tsx?|css)$/;
    const vague = /\/(?:utils?|helpers?|common|misc|shared|index)\.\w+$/;
    const wrong = handWritten
      .map(({ path }) => path)
      .filter(
        (path) => !named.test(path) || (vague.test(path) && !/^src\/i18n\/(en|zh)\/common\.ts$/.test(path)),
      );
    expect(wrong).toEqual([]);
  });

  it('are no barrels: none only passes on what others export', () => {
    const barrels = files.filter(({ text }) =>
      /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as \w+ )?from\b/m.test(text),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});
