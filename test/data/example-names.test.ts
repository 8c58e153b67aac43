import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/example-names.ts';
import { realData, reverseHostname, saidOf, withChange, type Loose } from './real-data.ts';

function saidWithCommand(run: string): string[] {
  const data = withChange(
    reverseHostname,
    (entry) => (entry['workarounds'][0].commands = [{ on: 'shell', run }]),
  );
  return saidOf(rule, reverseHostname, data);
}

describe('example-names', () => {
  test('accepts a real entry', () => {
    expect(saidOf(rule, reverseHostname, realData)).toEqual([]);
  });

  test.each([
    'dig MX example.com mail.example.net a.b.example.org recipient.example host.test',
    'dig TXT _dmarc.example.com',
    'swaks --server 192.0.2.1 --from <alice@example.com> --helo [2001:db8::25]',
    'dig -x 198.51.100.7; dig PTR 10.2.0.192.in-addr.arpa; ping 127.0.0.1 ::1',
    'postconf -f main.cf; m4 sendmail.mc; vi whitelist_clients.local /etc/exim4/conf.d/main.rul',
    'echo 550 5.7.515 at 02:10:00; printf "a.example\\nb.example"',
    'swaks --server smtp.gmail.com:587 --to user@example.com',
    '550-example.com rejected',
  ])('accepts %s', (run) => {
    expect(saidWithCommand(run)).toEqual([]);
  });

  test.each([
    ['dig MX acme.com', /acme\.com/],
    ['dig MX example.co.uk', /example\.co\.uk/],
    ['dig MX myexample.com', /myexample\.com/],
    ['dig MX gmail.com.acme.net', /acme\.net/],
    ['swaks --server 8.8.8.8', /8\.8\.8\.8/],
    ['swaks --server 192.0.20.1', /192\.0\.20\.1/],
    ['swaks --server 2606:4700::1111', /2606:4700::1111/],
    ['swaks --to john@gmail.com', /mailbox at gmail\.com/],
    ['swaks --to john@acme.de', /mailbox at acme\.de/],
  ])('refuses %s', (run, said) => {
    expect(saidWithCommand(run)).toEqual([expect.stringMatching(said)]);
  });

  test.each<[string, (entry: Loose) => void]>([
    ['/reply', (entry) => (entry['reply'] += ' (mx1.acme.com)')],
    ['/texts/0/text', (entry) => (entry['texts'][0].text += ' (mx1.acme.com)')],
    ['/texts/0/samples/0', (entry) => (entry['texts'][0].samples[0] += ' (mx1.acme.com)')],
    ['/steps/0/zh', (entry) => (entry['steps'][0].zh += '（mx1.acme.com）')],
  ])('looks at %s', (path, change) => {
    expect(saidOf(rule, reverseHostname, withChange(reverseHostname, change))).toEqual([
      expect.stringMatching(new RegExp(`^${path}: mx1.acme.com`)),
    ]);
  });

  test("looks at the samples of hosts' marks", () => {
    const data = withChange('hosts/exim.json', (host) => (host['marks'][0].sample += ' mx1.acme.com'));
    expect(saidOf(rule, 'hosts/exim.json', data)).toEqual([
      expect.stringMatching(/^\/marks\/0\/sample: mx1/),
    ]);
  });
});
