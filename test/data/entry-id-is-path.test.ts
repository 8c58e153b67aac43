import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/entry-id-is-path.ts';
import { realData, reverseHostname, saidOf, withChange } from './real-data.ts';

describe('entry-id-is-path', () => {
  test('accepts an entry whose id is its path', () => {
    expect(saidOf(rule, reverseHostname, realData)).toEqual([]);
  });

  test('refuses an entry with another id', () => {
    const data = withChange(reverseHostname, (entry) => (entry['id'] = 'communication/renamed'));
    expect(saidOf(rule, reverseHostname, data)).toEqual([expect.stringMatching(/^\/id: .*renamed/)]);
  });

  test('refuses an entry in the folder of another domain', () => {
    const data = withChange(reverseHostname, (entry) => (entry['domain'] = 'storage'));
    expect(saidOf(rule, reverseHostname, data)).toEqual([expect.stringMatching(/^\/domain: /)]);
  });

  test('refuses a host that is not called as its file', () => {
    const data = withChange('hosts/exim.json', (host) => (host['id'] = 'exim4'));
    expect(saidOf(rule, 'hosts/exim.json', data)).toEqual([expect.stringMatching(/^\/id: .*exim4/)]);
  });
});
