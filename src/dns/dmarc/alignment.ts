import type { Ask } from '../answer.ts';
import { isSameName } from '../name.ts';
import { walkTree } from './tree-walk.ts';

/**
 * Whether an authenticated domain (SPF's or DKIM's) speaks for the Author Domain: strict means the same name, relaxed the
 * same Organizational Domain (RFC 9989 §4.4, §4.10.2). Null when a failed question left it open.
 */
export async function isAligned(
  ask: Ask,
  author: string,
  authenticated: string,
  mode: 'r' | 's',
): Promise<boolean | null> {
  if (isSameName(author, authenticated)) return true;
  if (mode === 's') return false;
  const [one, other] = await Promise.all([walkTree(ask, author), walkTree(ask, authenticated)]);
  if (one.organizational === null || other.organizational === null) return null;
  return isSameName(one.organizational, other.organizational);
}
