import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/decode/stem.ts';

describe('stemOf', () => {
  it.each([
    ['attachment', 'attachments'],
    ['listed', 'listing'],
    ['refuse', 'refused'],
    ['mailbox', 'mailboxes'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each(['full', 'tls', 'address', '邮箱', 'спам'])('leaves %s as it is', (word) => {
    expect(stemOf(word)).toBe(word);
  });
});
