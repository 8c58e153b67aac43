import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../../any-string.ts';
import { readRetryState } from '../../../../src/ui/islands/retry/read-state.ts';
import {
  freshState,
  retryFragment,
  writeRetryState,
  type RetryState,
} from '../../../../src/ui/retry-state.ts';

const state: fc.Arbitrary<RetryState> = fc.record({
  mta: fc.constantFrom('postfix', 'exim', 'sendmail', 'haraka'),
  version: anyString(),
  settings: fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    anyString(),
    {
      noNullPrototype: true,
    },
  ),
  paste: anyString(),
  host: fc.constantFrom('postgrey', 'cpanel', 'refuses'),
  delay: anyString(),
  window: anyString(),
  bits: anyString(),
  ips: anyString(),
  oneNetwork: fc.boolean(),
  reply: anyString(),
  stage: fc.constantFrom('connect', 'mail', 'rcpt', 'data'),
  first: fc.option(fc.integer({ min: 0, max: 4e9 })),
  now: fc.option(fc.integer({ min: 0, max: 4e9 })),
  log: fc.option(
    fc.record({
      first: fc.option(anyString()),
      last: fc.option(anyString()),
      age: fc.option(fc.nat()),
      tries: fc.integer({ min: 1, max: 99 }),
    }),
  ),
  wish: fc.record({ first: anyString(), tries: anyString(), giveUp: anyString() }),
  before: fc.option(
    fc.record({ mta: fc.constant('exim' as const), settings: fc.constant({ retry: 'F,1d,1h' }) }),
  ),
});

describe('what is set on the Retry page', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readRetryState(writeRetryState(one))).toEqual(one);
      }),
    );
  });

  it('leaves a fresh page with a plain address', () => {
    expect(writeRetryState(freshState)).toBe('');
    expect(retryFragment({ host: 'postgrey' })).toBe('');
    expect(retryFragment({ host: 'rspamd' })).toBe(`#r=${encodeURIComponent('{"host":"rspamd"}')}`);
  });

  it('survives any address: what does not fit is left out', () => {
    fc.assert(
      fc.property(fc.oneof(anyString(), fc.json()), (text) => {
        expect(Object.keys(readRetryState(text)).sort()).toEqual(Object.keys(freshState).sort());
      }),
    );
    expect(readRetryState(null)).toEqual(freshState);
    expect(
      readRetryState(
        '{"mta":"constructor","host":"__proto__","settings":[1],"first":1e300,"wish":7,"before":{"mta":3},"paste":{}}',
      ),
    ).toEqual(freshState);
    expect(readRetryState('{"settings":{"a":1,"b":"x"}}').settings).toEqual({ b: 'x' });
  });
});
