import { addressScope, isSameAddress, reverseName, type Address } from '../address.ts';
import { addressesOf, dataOf, isUnanswered, type Answer } from '../answer.ts';
import type { Check, CheckContext } from '../check.ts';
import { findingsOf, unansweredFinding, type Finding, type FindingKinds } from '../finding.ts';
import { isHostname } from '../records/mx.ts';

const reverse = 'communication/postfix-450-cannot-find-reverse-hostname';
const forward = 'communication/postfix-450-cannot-find-hostname-fcrdns';

export const ptrKinds = {
  'ptr-confirmed': { grade: 'ok', rfc: 'RFC 8601 §2.7.3' },
  'ptr-missing': {
    grade: 'error',
    rfc: 'RFC 1912 §2.1',
    entries: [reverse, forward],
    codes: ['4.7.1', '4.7.23', '5.7.25', '4.7.25'],
  },
  'ptr-not-confirmed': {
    grade: 'error',
    rfc: 'RFC 8601 §2.7.3',
    entries: [forward],
    codes: ['4.7.25', '5.7.25'],
  },
  'ptr-partly-confirmed': { grade: 'warning', rfc: 'RFC 8601 §2.7.3', entries: [forward], codes: ['4.7.25'] },
  'ptr-several': { grade: 'info', rfc: 'RFC 2181 §10.2' },
  'ptr-not-a-hostname': {
    grade: 'error',
    rfc: 'RFC 1123 §2.1',
    entries: [reverse, forward],
    codes: ['4.7.1'],
  },
  'ptr-generic': { grade: 'warning', rfc: 'RFC 1912 §2.1', entries: [reverse], codes: ['4.7.1', '5.7.1'] },
  'ptr-address-not-public': { grade: 'error', rfc: 'RFC 6890 §2.2', codes: ['4.7.1'] },
} as const satisfies FindingKinds;

const write = findingsOf('ptr', ptrKinds);

/** The sending address's reverse name, and whether that name leads back to it; the same for IPv4 and IPv6. */
export const ptrCheck: Check = {
  id: 'ptr',
  kinds: ptrKinds,
  needs: ['ip'],
  run: async (context) => (context.subject.ip ? judge(context, context.subject.ip) : []),
};

async function judge({ ask, subject }: CheckContext, ip: Address): Promise<Finding[]> {
  const findings: Finding[] = [];
  const scope = addressScope(ip);
  if (scope === 'private' || scope === 'loopback' || scope === 'special') {
    findings.push(write('ptr-address-not-public', { ip: ip.text }));
  }
  const name = reverseName(ip);
  const answer = await ask(name, 'PTR');
  if (isUnanswered(answer)) return [...findings, unansweredFinding('ptr', answer)];
  const targets = dataOf(answer, 'PTR').map((data) => data.target);
  if (targets.length === 0) {
    const host = subject.helo ?? (subject.domain === '' ? null : `mail.${subject.domain}`);
    const extras = host === null ? {} : { publish: { name, type: 'PTR', value: `${host}.` } as const };
    return [...findings, write('ptr-missing', { ip: ip.text, family: ip.family }, extras)];
  }
  if (targets.length > 1) findings.push(write('ptr-several', { ip: ip.text, names: targets }));
  const type = ip.family === 4 ? 'A' : 'AAAA';
  const forwards = await Promise.all(
    targets.map(async (target) => ({ target, answer: await ask(target, type) })),
  );
  return [...findings, ...judgeForwards(ip, name, forwards)];
}

function judgeForwards(
  ip: Address,
  name: string,
  forwards: readonly { target: string; answer: Answer }[],
): Finding[] {
  const findings: Finding[] = [];
  const record = forwards.map(({ target }) => `${name}. PTR ${target}.`).join('\n');
  const isConfirmed = ({ answer }: { answer: Answer }): boolean =>
    addressesOf(answer).some((text) => isSameAddress(text, ip.text));
  const confirmed = forwards.filter(isConfirmed);
  const failed = forwards.filter(({ answer }) => isUnanswered(answer));
  for (const { answer } of failed) if (isUnanswered(answer)) findings.push(unansweredFinding('ptr', answer));
  for (const { target } of forwards) {
    if (!isHostname(target)) findings.push(write('ptr-not-a-hostname', { name: target }, { record }));
    else if (looksGeneric(target, ip)) findings.push(write('ptr-generic', { name: target }, { record }));
  }
  const names = forwards.map(({ target }) => target);
  if (confirmed.length === names.length)
    findings.push(write('ptr-confirmed', { ip: ip.text, names }, { record }));
  else if (confirmed.length > 0) {
    const other = forwards.filter((one) => !isConfirmed(one)).map(({ target }) => target);
    findings.push(write('ptr-partly-confirmed', { ip: ip.text, names: other }, { record }));
  } else if (failed.length === 0) {
    const publish = { name: names[0]!, type: ip.family === 4 ? 'A' : 'AAAA', value: ip.text } as const;
    findings.push(write('ptr-not-confirmed', { ip: ip.text, family: ip.family, names }, { record, publish }));
  }
  return findings;
}

/** Names that receivers take for a customer's line: the address spelt out, or a word for one. A guess, hence a warning. */
function looksGeneric(name: string, ip: Address): boolean {
  const lower = name.toLowerCase();
  if (
    /(?:^|[.-])(?:dyn|dynamic|dhcp|dial|dialup|dsl|adsl|ppp|pool|cable|broadband|customer|unassigned)\d*(?:[.-]|$)/.test(
      lower,
    )
  ) {
    return true;
  }
  if (ip.family === 6) return false;
  const forms = [ip.bytes, [...ip.bytes].reverse()];
  return forms.some((bytes) =>
    ['-', '.', '_', ''].some((between) => {
      const spelt = bytes.join(between);
      return spelt.length > 6 && lower.includes(spelt);
    }),
  );
}
