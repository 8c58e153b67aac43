import { describe, expect, it } from 'vitest';
import { isQueryable, isSameName, isWithin, parseName } from '../../../src/dns/name.ts';

describe('parseName', () => {
  const accepted: [string, string][] = [
    ['Example.ORG', 'example.org'],
    ['example.org.', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例子。测试', 'xn--fsqu00a.xn--0zwm56d'],
    ['_dmarc.example.org', '_dmarc.example.org'],
    ['4.3.2.1.in-addr.arpa', '4.3.2.1.in-addr.arpa'],
    ['localhost', 'localhost'],
    [' example.org ', 'example.org'],
  ];
  it.each(accepted)('reads %s as %s', (text, ascii) => {
    expect(parseName(text)).toEqual({ ok: true, ascii });
  });

  const refused: [string, string][] = [
    ['', 'empty'],
    ['.', 'empty'],
    ['1.2.3', 'address'],
    ['0x7f.1', 'address'],
    ['192.0.2.1', 'address'],
    ['１９２.0.2.1', 'address'],
    ['%61.example', 'percent'],
    ['a b.example', 'character'],
    ['user@example.org', 'character'],
    ['example.org:25', 'character'],
    ['example.org/mail', 'character'],
    ['[2001:db8::1]', 'character'],
    ['a..example', 'empty-label'],
    ['.example', 'empty-label'],
    [`${'a'.repeat(64)}.example`, 'label-length'],
    [Array(64).fill('abc').join('.'), 'length'],
    ['xn--a.example', 'idna'],
  ];
  it.each(refused)('refuses %s: %s', (text, fault) => {
    expect(parseName(text)).toEqual({ ok: false, fault });
  });
});

describe('names', () => {
  it('are the same whatever their case and final dot', () => {
    expect(isSameName('MX.Example.org.', 'mx.example.org')).toBe(true);
  });
  it('lie within a parent by whole labels', () => {
    expect(isWithin('mail.example.org', 'example.org')).toBe(true);
    expect(isWithin('notexample.org', 'example.org')).toBe(false);
  });
  it('can be asked for when the DNS can hold them', () => {
    expect(isQueryable('.')).toBe(true);
    expect(isQueryable('a..b')).toBe(false);
    expect(isQueryable(`${'a'.repeat(64)}.b`)).toBe(false);
  });
});
