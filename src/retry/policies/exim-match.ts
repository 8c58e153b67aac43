import { type FailureStage } from '../policy.ts';
import { type RetryError, type RetryLine } from './exim-rule.ts';

/** One failed delivery as Exim's retry code sees it. */
export interface EximFailure {
  stage: FailureStage;
  replyCode: number;
  sender: string;
  recipient: string;
  host: string;
}

/**
 * The first retry line that applies, or null. A reply to RCPT is looked up by the recipient's address; any other
 * failure by the host's name and then the domain (retry.c retry_find_config). Lookups in patterns never match here.
 */
export function findRetryLine(lines: readonly RetryLine[], failure: EximFailure): RetryLine | null {
  const domain = failure.recipient.slice(failure.recipient.lastIndexOf('@') + 1);
  const keys = failure.stage === 'rcpt' ? [failure.recipient] : [`*@${failure.host}`, `*@${domain}`];
  for (const line of lines) {
    if (!matchesError(line.error, failure)) continue;
    if (line.senders !== undefined && !matchesList(line.senders, failure.sender)) continue;
    if (keys.some((key) => matchesList(line.pattern, key))) return line;
  }
  return null;
}

/** Whether the model can tell what a pattern matches: not if it needs files, a database or more than JavaScript. */
export function isEvaluated(pattern: string): boolean {
  if (pattern.startsWith('^')) return compile(pattern) !== null;
  return !/(?:^|[\s:!])(?:[a-z-]+;|\$\{|\+[a-z_])/i.test(pattern);
}

// Repeated groups and many repeats can take a regular expression for ever on a long address.
const REPEATS = 3;

function compile(pattern: string): RegExp | null {
  const repeats = pattern.match(/[*+{]/g)?.length ?? 0;
  if (/\)[*+{]/.test(pattern) || repeats > REPEATS) return null;
  try {
    return new RegExp(pattern, 'i');
  } catch {
    return null;
  }
}

function matchesError(error: RetryError, failure: EximFailure): boolean {
  if (error.kind === 'any') return true;
  if (error.kind === 'reply')
    return (
      error.stage === failure.stage &&
      new RegExp(`^${error.code.replaceAll('x', '\\d')}$`).test(String(failure.replyCode))
    );
  return error.kind === 'refused' && failure.stage === 'connect';
}

/** Exim's address list: colon-separated, `!` negates; if the last item is negated, everything else matches. */
function matchesList(list: string, address: string): boolean {
  // A regular expression may hold colons; alone it is not split.
  const items = list.startsWith('^') ? [list] : list.split(/(?<!:):(?!:)/).map((item) => item.trim());
  let negated = false;
  for (const item of items.filter((item) => item !== '')) {
    negated = item.startsWith('!');
    if (matchesAddress(negated ? item.slice(1).trim() : item, address)) return !negated;
  }
  return negated;
}

function matchesAddress(item: string, address: string): boolean {
  if (item === '*') return true;
  if (item.startsWith('^')) return compile(item)?.test(address) ?? false;
  if (!isEvaluated(item)) return false;
  const at = item.lastIndexOf('@');
  const [local, domain] = [at < 0 ? '*' : item.slice(0, at), item.slice(at + 1)];
  const cut = address.lastIndexOf('@');
  const [ownLocal, ownDomain] = [address.slice(0, cut), address.slice(cut + 1).toLowerCase()];
  const wanted = domain.toLowerCase();
  const domainFits = wanted.startsWith('*') ? ownDomain.endsWith(wanted.slice(1)) : ownDomain === wanted;
  const localFits = local.startsWith('*') ? ownLocal.endsWith(local.slice(1)) : ownLocal === local;
  return domainFits && localFits;
}
