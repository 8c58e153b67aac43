import ipaddr from 'ipaddr.js';
import type { Entry, Host } from '../../../src/dataset/types.gen.ts';
import { allowedNames } from '../allowed-names.ts';
import { kindOf } from '../file-kind.ts';
import { pointer, walk } from '../json-walk.ts';
import type { Rule } from '../rule.ts';

// RFC 2606, RFC 6761 §6.
const exampleName = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;
// RFC 5737, RFC 3849; the addresses of every machine itself (RFC 6890) point at nobody.
const exampleRanges = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'];
const ownRanges = ['127.0.0.0/8', '0.0.0.0/8', '::/127'];
const ranges = [...exampleRanges, ...ownRanges].map((range) => ipaddr.parseCIDR(range));

// Top-level domains that names in this field end with. File names (`main.cf`, `smtpd.c`) have other endings.
const topLevel =
  'com|net|org|edu|gov|mil|int|info|biz|name|io|dev|app|cloud|email|mail|online|site|xyz|eu|us|uk|de|fr|ch|at|nl|be|it|es|pl|cz|se|no|fi|dk|ru|ua|jp|cn|tw|hk|kr|in|au|nz|ca|br|mx|za|internal|local|lan|corp|home|example|test|invalid|localhost';
const name = new RegExp(
  String.raw`(?<![\w.-])(?:_?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${topLevel})(?![\w-]|\.\w)`,
  'gi',
);
const address =
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\w)|(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi;

/** Nobody's real name, address or server is in an example that people copy and test against. */
export const rule: Rule = {
  name: 'example-names',
  guards: 'strangers: what stands in an example gets mail, queries and blame',
  *check({ files }) {
    for (const { path: file, content } of files) {
      for (const [path, text] of exampleTexts(file, content)) {
        // `550-example.com` is a line of a reply; `\\n` stands in commands like printf.
        const plain = text.replace(/\\n/g, '\n').replace(/\b[2-5]\d\d-(?=\w)/g, ' ');
        for (const { 0: found, index } of plain.matchAll(name)) {
          const isMailbox = /[\w.+-]@$/.test(plain.slice(0, index));
          if (isExampleName(found) || (isAllowed(found) && !isMailbox)) continue;
          const mend = 'Use example.com, example.net, example.org or a name below .example';
          const what = `${isMailbox ? 'a mailbox at ' : ''}${found} may be somebody's`;
          yield { file, path, what, mend };
        }
        for (const [found] of plain.matchAll(address)) {
          if (!ipaddr.isValid(found) || isExampleAddress(found)) continue;
          const mend = 'Use 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 or 2001:db8::/32';
          yield { file, path, what: `${found} may be somebody's`, mend };
        }
      }
    }
  },
};

/** Everything that is copied or shown as a machine's words: replies, samples, commands, steps. */
function* exampleTexts(file: string, content: unknown): Generator<readonly [path: string, text: string]> {
  const kind = kindOf(file);
  if (kind === 'host') {
    for (const [index, { sample }] of (content as Host).marks.entries())
      if (sample !== undefined) yield [pointer('/marks', index, 'sample'), sample];
  }
  if (kind !== 'entry') return;
  const { reply, texts, steps, workarounds } = content as Entry;
  yield ['/reply', reply];
  for (const [index, { text, samples = [] }] of texts.entries()) {
    yield [pointer('/texts', index, 'text'), text];
    for (const [order, sample] of samples.entries())
      yield [pointer('/texts', index, 'samples', order), sample];
  }
  for (const { path, value } of walk(steps, '/steps')) if (typeof value === 'string') yield [path, value];
  for (const [index, { commands = [] }] of workarounds.entries())
    for (const [order, { run }] of commands.entries())
      yield [pointer('/workarounds', index, 'commands', order, 'run'), run];
}

function isExampleName(found: string): boolean {
  return exampleName.test(found.toLowerCase());
}

function isAllowed(found: string): boolean {
  const labels = found.toLowerCase().split('.');
  return labels.some((_, index) => Object.hasOwn(allowedNames, labels.slice(index).join('.')));
}

function isExampleAddress(found: string): boolean {
  const parsed = ipaddr.parse(found);
  return ranges.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}
