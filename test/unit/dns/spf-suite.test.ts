import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/dns/address.ts';
import { checkHost } from '../../../src/dns/spf/check-host.ts';
import { openFakeZone, type FakeName, type FakeZone } from './fake-zone.ts';

interface SuiteTest {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

type SuiteRecord = Readonly<Record<string, string | readonly (string | number)[] | boolean>> | string;

interface Scenario {
  readonly description: string;
  readonly tests: Readonly<Record<string, SuiteTest>>;
  readonly zonedata: Readonly<Record<string, readonly SuiteRecord[]>>;
}

const file = new URL('../../fixtures/spf/rfc7208-tests.json', import.meta.url);
const scenarios = JSON.parse(readFileSync(file, 'utf8')) as Scenario[];

/** Tests that are not run, each with its reason. None is. */
const skipped: Readonly<Record<string, string>> = {};

/**
 * The suite writes a TXT record as `SPF` and copies it to TXT, unless the name has a TXT entry of its own (`NONE`: that it
 * has none). `TIMEOUT` answers every type that the name does not list.
 */
function zoneOf(data: Scenario['zonedata']): FakeZone {
  const zone: Record<string, FakeName> = {};
  for (const [name, records] of Object.entries(data)) {
    const values: Record<string, (string | string[])[]> = {};
    let dead = false;
    for (const record of records) {
      if (record === 'TIMEOUT' || (typeof record === 'object' && 'TIMEOUT' in record)) dead = true;
      else if (typeof record === 'object') add(values, record);
    }
    if (!('TXT' in values) && 'SPF' in values && !hasNone(records)) values['TXT'] = values['SPF']!;
    if ('CNAMELOOP' in values) values['CNAME'] = [name];
    // A dead name still gives the TXT it lists; without one the look-up times out.
    zone[name] = dead && !('TXT' in values) ? 'TIMEOUT' : (values as FakeName);
  }
  return zone;
}

function hasNone(records: readonly SuiteRecord[]): boolean {
  return records.some((record) => typeof record === 'object' && record['TXT'] === 'NONE');
}

function add(values: Record<string, (string | string[])[]>, record: Exclude<SuiteRecord, string>): void {
  for (const [type, value] of Object.entries(record)) {
    if (value === 'NONE') continue;
    const text = type === 'MX' ? (value as readonly unknown[]).join(' ') : (value as string | string[]);
    (values[type] ??= []).push(text);
  }
}

for (const scenario of scenarios) {
  describe(`OpenSPF RFC 7208: ${scenario.description}`, () => {
    for (const [name, test] of Object.entries(scenario.tests)) {
      it.skipIf(name in skipped)(name, async () => {
        const { ask } = openFakeZone(zoneOf(scenario.zonedata));
        const ip = parseAddress(test.host)!;
        const request = { ip, mailFrom: test.mailfrom, helo: test.helo, now: 0 };
        const outcome = await checkHost(ask, request);
        expect([test.result].flat()).toContain(outcome.result);
        if (test.explanation === undefined || outcome.result !== 'fail') return;
        expect(outcome.explanation ?? 'DEFAULT').toBe(test.explanation);
      });
    }
  });
}
