import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/decode/answer.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';
import { data } from '../compiled-data.ts';

const knowledge = createKnowledge(data.compiled.match);

describe('the host that speaks', () => {
  it.each([
    ['550 #5.1.0 Address rejected.', 'cisco-ironport'],
    ['450 4.3.2 Service currently unavailable', 'postfix'],
  ])('is known by how it writes a bare reply: %s', (reply, host) => {
    expect(answer(reply, knowledge).host?.id).toBe(host);
  });

  it('is known by its banner in a banner only', () => {
    const banner = knowledge.index.marks.find((mark) => mark.banner && !mark.pattern);
    if (!banner) throw new Error('the dataset has no banner mark without a pattern');
    expect(answer(`220 mx.example.org ${banner.literal}`, knowledge).host?.id).toBe(banner.host);
    expect(answer(`550 5.1.1 they quoted ${banner.literal} here`, knowledge).host?.id).not.toBe(banner.host);
  });

  it('is marked where it stands in the input, line ends included', () => {
    const input = '550-5.1.1 first\r\n550 5.1.1 Client host rejected: x';
    const { host } = answer(input, knowledge);
    expect(host && input.slice(...host.span).toLowerCase()).toContain('client host rejected');
  });
});
