import { describe, expect, it } from 'vitest';
import { addressScope, isInNetwork, parseAddress, reverseName } from '../../../src/dns/address.ts';

const address = (text: string) => parseAddress(text)!;

describe('addresses', () => {
  it.each(['1.2.3', '0x7f.1', '256.1.1.1', 'fe80::1%eth0', 'example.org', '', '1.2.3.4/24'])(
    'refuse %s',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  it('take an IPv4-mapped address for the IPv4 address', () => {
    expect(address('::ffff:192.0.2.1')).toMatchObject({ family: 4, text: '192.0.2.1' });
  });

  it('have reverse names in both families', () => {
    expect(reverseName(address('192.0.2.10'))).toBe('10.2.0.192.in-addr.arpa');
    expect(reverseName(address('2001:db8::10'))).toBe(
      '0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
    );
  });

  it('belong to a network by its leading bits', () => {
    expect(isInNetwork(address('192.0.2.130'), address('192.0.2.128'), 25)).toBe(true);
    expect(isInNetwork(address('192.0.2.127'), address('192.0.2.128'), 25)).toBe(false);
    expect(isInNetwork(address('192.0.2.1'), address('10.0.0.0'), 0)).toBe(true);
    expect(isInNetwork(address('2001:db8::1'), address('192.0.2.1'), 0)).toBe(false);
  });

  const scopes: [string, string][] = [
    ['8.8.8.8', 'public'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['169.254.0.1', 'private'],
    ['fd00::1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'special'],
    ['224.0.0.1', 'special'],
    ['192.0.2.1', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['2606:4700::1111', 'public'],
  ];
  it.each(scopes)('%s is %s', (text, scope) => {
    expect(addressScope(address(text))).toBe(scope);
  });
});
