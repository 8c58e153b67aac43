import { createInterface } from 'node:readline';
import { parseAddress } from '../dns/address.ts';
import type { Subject } from '../dns/check.ts';
import type { Network } from '../dns/doh.ts';
import { writeReport } from '../dns/report.ts';
import { parseResolver, resolvers, type Resolver } from '../dns/resolvers.ts';
import { openSession } from '../dns/session.ts';
import { parseHelo, parseInput, parseMailFrom } from '../dns/subject.ts';

/** How many lines are worked on at a time: enough to hide a slow server, few enough to be a polite client. */
const together = 4;

const usage = 'usage: npm run -s dns -- --resolver URL [--validates] < lines.jsonl > reports.jsonl\n';

interface Line {
  readonly id: unknown;
  readonly subject: Subject;
}

/** Reads one line of input; a string is the code of what is wrong with it. */
function readLine(text: string): Line | { readonly id: unknown; readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, error: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: 'not-an-object' };
  const fields = value as Record<string, unknown>;
  const id = fields['id'] ?? null;
  const optional = ['ip', 'mailFrom', 'helo', 'selector'] as const;
  if (typeof fields['domain'] !== 'string') return { id, error: 'domain-missing' };
  for (const name of optional) {
    if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== 'string') {
      return { id, error: `${name}-not-a-string` };
    }
  }
  const input = parseInput(fields['domain']);
  if (input.kind === 'fault') return { id, error: `domain-${input.fault}` };
  if (input.kind === 'ip') return { id, error: 'domain-address' };
  return readOptional(id, input.domain, fields);
}

function readOptional(
  id: unknown,
  domain: string,
  fields: Record<string, unknown>,
): Line | { readonly id: unknown; readonly error: string } {
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? (fields[name] as string) : undefined;
  const ip = text('ip') === undefined ? undefined : parseAddress(text('ip')!);
  if (ip === null) return { id, error: 'ip-invalid' };
  const mailFrom = text('mailFrom');
  const helo = text('helo');
  const selector = text('selector');
  const subject: Subject = {
    domain,
    ...(ip && { ip }),
    ...(mailFrom !== undefined && { mailFrom: parseMailFrom(mailFrom) }),
    ...(helo !== undefined && { helo: parseHelo(helo) }),
    ...(selector !== undefined && selector !== '' && { selector: selector.toLowerCase() }),
  };
  return { id, subject };
}

function network(): Network {
  return {
    send: (url, init) => fetch(url, { ...init, signal: init.signal as AbortSignal }),
    signalAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    now: Date.now(),
    isSecurePage: false,
  };
}

async function answerLine(text: string, resolver: Resolver): Promise<string> {
  const line = readLine(text);
  if ('error' in line) return JSON.stringify(line);
  const session = openSession(resolver, network());
  const options = { validates: resolver.validates, now: Date.now() };
  const report = await writeReport(session, line.subject, options);
  return JSON.stringify({ id: line.id, ...report });
}

function chooseResolver(args: readonly string[]): Resolver | null {
  const at = args.indexOf('--resolver');
  const url = at >= 0 ? args[at + 1] : undefined;
  if (url === undefined) return null;
  const preset = resolvers.find((one) => one.id === url || one.url === url);
  if (preset) return preset;
  const parsed = parseResolver(url, args.includes('--validates'));
  return parsed.ok ? parsed.resolver : null;
}

async function main(): Promise<void> {
  const resolver = chooseResolver(process.argv.slice(2));
  if (!resolver) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const underway: Promise<string>[] = [];
  const printFirst = async (): Promise<void> => void process.stdout.write(`${await underway.shift()}\n`);
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    underway.push(answerLine(text, resolver));
    if (underway.length >= together) await printFirst();
  }
  while (underway.length > 0) await printFirst();
}

await main();
