import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en/en.ts';
import { sourceFiles, withoutComments } from '../source-files.ts';

const sheets = sourceFiles('src/ui/styles', /\.css$/).map(({ path, text }) => ({
  path,
  text: text.replace(/\/\*[\s\S]*?\*\//g, ''),
}));
const sources = [...sourceFiles('src/ui', /\.tsx?$/), ...sourceFiles('src/app', /\.tsx?$/)].map(
  ({ path, text }) => ({
    path,
    text: withoutComments(text),
  }),
);
const tokens = sheets.find(({ path }) => path.endsWith('/tokens.css'))?.text ?? '';

/** Names of colours that CSS has, apart from those that take their colour from elsewhere. */
const colourNames =
  'aqua|black|blue|brown|coral|crimson|cyan|fuchsia|gold|gray|grey|green|indigo|ivory|khaki|lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|tan|teal|tomato|turquoise|violet|wheat|white|yellow';
const colour = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\\(|:[^;{}]*(?<![-\\w])(?:${colourNames})(?![-\\w(])`,
  'gi',
);

describe('colours', () => {
  it('are recognised', () => {
    for (const one of ['a{color:#fff}', 'a{color:rgb(0 0 0)}', 'a{color:red}', 'a{border:1px solid black}']) {
      expect(one.match(colour), one).not.toBeNull();
    }
    for (const one of ['a{color:var(--red)}', 'a{color:inherit}', 'a{white-space:pre}', '.red{top:0}']) {
      expect(one.match(colour), one).toBeNull();
    }
  });

  it('stand in tokens.css and nowhere else', () => {
    const literal = sheets
      .filter(({ path }) => !path.endsWith('/tokens.css'))
      .flatMap(({ path, text }) => (text.match(colour) ?? []).map((found) => `${path}: ${found}`));
    expect(literal).toEqual([]);
  });

  it('that code must name are those of a token', () => {
    const named = [...sources, ...sourceFiles('src/build', /\.ts$/)].flatMap(({ path, text }) =>
      [...text.matchAll(/['"](#[0-9a-f]{3,8})['"]/gi)].map(([, found = '']) => ({ path, found })),
    );
    expect(named.length).toBeGreaterThan(0);
    const paper = /--paper: ([^;]+);/.exec(tokens)?.[1] ?? '';
    for (const { path, found } of named) expect(paper, `${path}: ${found}`).toContain(found);
  });

  it('have a light and a dark form', () => {
    const oneSided = [...tokens.matchAll(/--([\w-]+):\s*([^;]+);/g)].filter(
      ([, , value = '']) => /#[0-9a-f]{3,8}/i.test(value) && !/^light-dark\(#\w+, #\w+\)$/.test(value),
    );
    expect(oneSided.map(([text]) => text)).toEqual([]);
  });
});

describe('custom properties', () => {
  const defined = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
  );
  const used = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)),
  );

  it('are defined where they are used', () => {
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  it('are used where they are defined', () => {
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });
});

/** What stands for `${...}` in a class: every value that the expression can have. */
const dynamic: Readonly<Record<string, readonly string[]>> = {
  verdict: Object.keys(en.common.verdict),
  // Evidence, and findings of the DNS checks.
  grade: [...Object.keys(en.common.grade), ...Object.keys(en.dns.grade)],
  by: Object.keys(en.answer.matchedBy),
  status: Object.keys(en.code.status),
  mark: ['refused', 'maybe', 'passed', 'soon', 'window', 'warning', 'bounce'],
  said: ['wrong', 'read'],
  'finding.grade': Object.keys(en.dns.grade),
  'row.status': Object.keys(en.entry.versionStatus),
  'rate.basis': ['estimate', 'measured', 'simulated'],
  'figure.basis': ['estimate', 'measured', 'simulated'],
  who: ['C', 'S', 'L', 'N'],
};

/** Classes without a style of their own, each with what it is for. */
const hooks: Readonly<Record<string, string>> = {
  'is-standard': 'a code as codes are: only the others look different',
  'is-unregistered': 'as a standard code',
  'is-source': 'a grade as grades are: only lab and estimate look different',
  'is-documented': 'as source',
  'is-reported': 'as source',
  'is-text': 'a mark as marks are: only that of a host looks different',
  'is-enhanced': 'as text',
  'is-basic': 'as text',
  do: 'names the half of the night card that needs no look of its own',
  'code-answer': 'names the section of a code alone',
  'code-meaning': 'names one code of that section',
};

/** Every class that a component or the app's own code gives, with where. */
function usedClasses(): Map<string, string> {
  const used = new Map<string, string>();
  const add = (text: string, path: string): void => {
    for (const name of text.split(/\s+/).filter(Boolean)) used.set(name, path);
  };
  for (const { path, text } of sources) {
    for (const [, plain, computed, assigned] of text.matchAll(
      /\bclass="([^"]*)"|\bclass=\{(`[^`]*`|[^`}][^}]*)\}|\bclassName = '([^']*)'/g,
    )) {
      if (computed !== undefined) for (const one of expand(computed, path)) add(one, path);
      add(plain ?? assigned ?? '', path);
    }
  }
  return used;
}

function expand(computed: string, path: string): string[] {
  const [, template] = /^`([^`]*)`$/.exec(computed) ?? [];
  if (template === undefined)
    throw new Error(`${path}: class={${computed}} is no template this test can read`);
  const [, before = '', name = '', after = ''] = /^(.*)\$\{([^}]*)\}(.*)$/.exec(template) ?? [];
  const values = dynamic[name];
  if (!values) throw new Error(`${path}: say in this test which values \${${name}} can have`);
  return values.map((value) => before + value + after);
}

describe('classes', () => {
  const used = usedClasses();
  const styled = new Set(
    sheets.flatMap(({ text }) =>
      [...text.matchAll(/([^{};]*)\{/g)].flatMap(([, selector = '']) =>
        selector.trim().startsWith('@')
          ? []
          : [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
      ),
    ),
  );

  it('that components give have a style, or a reason to have none', () => {
    const plain = [...used].filter(([name]) => !styled.has(name) && !(name in hooks));
    expect(plain.map(([name, path]) => `${name} (${path})`)).toEqual([]);
  });

  it('that have a style are given by some component', () => {
    expect([...styled].filter((name) => !used.has(name))).toEqual([]);
  });

  it('that are excepted need it', () => {
    expect(Object.keys(hooks).filter((name) => styled.has(name) || !used.has(name))).toEqual([]);
  });
});
