import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/steals-no-sample.ts';
import { entryAt, realData, reverseHostname, saidOf, sayFinding, withChange } from './real-data.ts';

const helo = 'entries/communication/postfix-450-helo-host-not-found.json';

describe('steals-no-sample', () => {
  test('accepts the dataset: every text and mark is answered by its own', () => {
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test('refuses an entry that answers the words of another', () => {
    // Longer than the other's own literal, so it wins wherever it matches.
    const stolen = entryAt(reverseHostname).texts[0]!;
    const data = withChange(helo, (entry) => {
      entry['texts'].push({ ...stolen, literal: `client host rejected: ${stolen.literal}`, samples: [] });
    });
    expect(saidOf(rule, reverseHostname, data)).toContainEqual(
      expect.stringMatching(
        /^\/texts\/0\/text: .*is answered by communication\/postfix-450-helo-host-not-found/,
      ),
    );
  });

  test('refuses a sample that no entry answers', () => {
    const data = withChange(reverseHostname, (entry) =>
      entry['texts'][0].samples.push('450 4.7.1 Not today'),
    );
    expect(saidOf(rule, reverseHostname, data)).toEqual([
      expect.stringMatching(/^\/texts\/0\/samples\/\d+: .*answered by no entry/),
    ]);
  });

  test('refuses a mark that takes the replies of another host', () => {
    const data = withChange('hosts/exim.json', (host) =>
      host['marks'].push({ literal: 'greylisting in action, please come back in', sample: '451 x' }),
    );
    expect(saidOf(rule, 'hosts/milter-greylist.json', data)).toEqual([
      expect.stringMatching(/^\/marks\/0: .*is recognised as exim/),
    ]);
  });

  test('refuses a mark whose end cuts the word that it is looked up by', () => {
    const data = withChange('hosts/yahoo.json', (host) => {
      host['marks'] = [{ literal: '[tss', sample: '421 4.7.0 [TSS04] Messages temporarily deferred' }];
    });
    expect(saidOf(rule, 'hosts/yahoo.json', data)).toEqual([expect.stringMatching(/recognised as no host/)]);
  });
});
