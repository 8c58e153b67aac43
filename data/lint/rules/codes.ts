import type { Code, Entry } from '../../../src/dataset/types.gen.ts';
import { parseReply } from '../../../src/smtp/reply.ts';
import { findCode } from '../../build/entry-record.ts';
import type { RawData } from '../../build/read.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file'>;

/** Highest registered detail of each subject, X.0 to X.7 (IANA, SMTP Enhanced Status Codes); none is left out. */
const highestDetail = [0, 10, 4, 6, 7, 6, 10, 30];

/** The code lists are whole, and basic and enhanced code never contradict each other. */
export const rule: Rule = {
  name: 'codes',
  guards: 'code pages: every registered code has one, and its class says the same as the basic code',
  *check({ files, data }) {
    for (const list of ['basic', 'enhanced'] as const)
      for (const found of ofList(list, data[list])) yield { file: `codes/${list}.json`, ...found };
    for (const found of registryGaps(data)) yield { file: 'codes/enhanced.json', ...found };
    for (const { path: file, content } of files)
      if (kindOf(file) === 'entry')
        for (const found of ofEntry(content as Entry, data)) yield { file, ...found };
  },
};

function registered(): string[] {
  return highestDetail.flatMap((highest, subject) =>
    Array.from({ length: highest + 1 }, (_, detail) => `X.${subject}.${detail}`),
  );
}

function* registryGaps({ enhanced }: RawData): Generator<Found> {
  const standard = new Set(enhanced.filter(({ status }) => status === 'standard').map(({ code }) => code));
  for (const code of registered()) {
    if (standard.delete(code)) continue;
    yield { path: '/codes', what: `the registered code ${code} is missing`, mend: 'Add it' };
  }
  for (const code of standard)
    yield { path: '/codes', what: `${code} is not registered`, mend: 'Give it the status unregistered' };
}

function* ofList(list: 'basic' | 'enhanced', codes: readonly Code[]): Generator<Found> {
  const seen = new Set<string>();
  for (const [index, code] of codes.entries()) {
    const path = pointer('/codes', index);
    if (seen.has(code.code)) yield { path, what: `${code.code} stands twice`, mend: 'Make them one' };
    seen.add(code.code);
    if (code.code.includes('.') !== (list === 'enhanced'))
      yield { path, what: `${code.code} is in the wrong list`, mend: 'Move it' };
    yield* list === 'enhanced' ? classes(path, code) : [];
    for (const [order, { code: used }] of (code.hosts ?? []).entries()) {
      const what = used === undefined ? null : contradiction(used, code);
      if (what) yield { path: `${path}/hosts/${order}/code`, what, mend: 'Correct the code' };
    }
  }
}

function* classes(path: string, { code, classes: own, basic = [] }: Code): Generator<Found> {
  const at = `${path}/classes`;
  if (code.startsWith('X.') && !own?.length) {
    yield { path: at, what: `${code} has no class`, mend: 'Say which it is used with: 2, 4, 5' };
    return;
  }
  const [first = ''] = code;
  const allowed = first === 'X' ? (own ?? []) : [first];
  if (first !== 'X' && own && own.join('') !== first)
    yield { path: at, what: `${code} is of one class`, mend: `Write ["${first}"]` };
  if (own?.join('') !== [...(own ?? [])].sort().join(''))
    yield { path: at, what: 'classes out of order', mend: 'Sort them' };
  for (const one of basic) {
    if (allowed.some((each) => one.startsWith(each))) continue;
    const mend = 'Add the class or remove the basic code';
    yield { path: `${path}/basic`, what: `${one} is of no class of ${code}`, mend };
  }
}

/** Why `421 4.7.30` cannot be a use of the row; null when it can. */
function contradiction(used: string, { code }: Code): string | null {
  const enhanced = /[245]\.\d{1,3}\.\d{1,3}/.exec(used)?.[0];
  const basic = /\b[2-5]\d\d\b(?!\.)/.exec(used.replace(enhanced ?? '', ''))?.[0];
  if (enhanced && code.includes('.')) {
    const same = code.startsWith('X.') ? `X${enhanced.slice(1)}` === code : enhanced === code;
    if (!same) return `${used} is not ${code}`;
  }
  if (basic && !code.includes('.') && basic !== code) return `${used} is not ${code}`;
  return basic && enhanced ? clash(basic, enhanced) : null;
}

function clash(basic: string, enhanced: string): string | null {
  return basic[0] === enhanced[0] ? null : `${basic} and ${enhanced} are of different classes (RFC 3463 §2)`;
}

function* ofEntry({ code, enhanced, reply, texts }: Entry, data: RawData): Generator<Found> {
  const mend = 'Correct the code';
  for (const [path, value] of [
    ['/code', code],
    ['/enhanced', enhanced],
  ] as const)
    if (value !== null && !findCode(value, data))
      yield { path, what: `unknown code ${value}`, mend: 'Add it to data/codes' };
  const what = code && enhanced && clash(code, enhanced);
  if (what) yield { path: '/enhanced', what, mend };
  const replies = texts.flatMap(({ text, samples = [] }, index) => [
    [pointer('/texts', index, 'text'), text] as const,
    ...samples.map((sample, order) => [pointer('/texts', index, 'samples', order), sample] as const),
  ]);
  for (const [path, text] of [['/reply', reply] as const, ...replies]) {
    const said = parseReply(text);
    const wrong = said.basic && said.enhanced && clash(said.basic.value, said.enhanced.value);
    if (wrong) yield { path, what: wrong, mend };
  }
}
