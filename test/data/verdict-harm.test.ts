import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/verdict-harm.ts';
import { realData, reverseHostname, saidOf, sayFinding, withChange } from './real-data.ts';

describe('verdict-harm', () => {
  test('accepts the dataset: stop is only said of the mailbox itself', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
    expect(realData.data.entries.some(({ verdict }) => verdict === 'stop')).toBe(true);
  });

  test.each(['user-unknown', 'mailbox-moved', 'mailbox-disabled', 'null-mx'])(
    'accepts stop for %s',
    (cause) => {
      const data = withChange(reverseHostname, (entry) => Object.assign(entry, { cause, verdict: 'stop' }));
      expect(saidOf(rule, reverseHostname, data)).toEqual([]);
    },
  );

  test.each(['ptr-missing', 'mailbox-full', 'reputation', 'policy-rejected', 'undetermined'])(
    'refuses stop for %s, in an entry and as a cause',
    (cause) => {
      const entry = withChange(reverseHostname, (content) =>
        Object.assign(content, { cause, verdict: 'stop' }),
      );
      expect(saidOf(rule, reverseHostname, entry)).toEqual([expect.stringMatching(/^\/verdict: stop/)]);
      const causes = withChange('causes.json', (content) => (content['causes'][cause].verdict = 'stop'));
      expect(saidOf(rule, 'causes.json', causes)).toEqual([
        expect.stringMatching(new RegExp(`^/causes/${cause}/verdict: stop`)),
      ]);
    },
  );
});
