import { policyOf } from './policies/policy-of.ts';
import { type Circumstances, type Settings, plan } from './policy.ts';

type Request = { mta: string; settings: Settings; circumstances: Circumstances };

/**
 * One JSON line of a retry request to one JSON line of its answer: attempts and expiry in seconds after arrival, at a
 * host that always says 451. What cannot be answered gives `{"id","error":{code,...}}`; nothing is thrown.
 */
export function answerRetryLine(line: string): string {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return JSON.stringify({ id: null, error: { code: 'json-expected' } });
  }
  const id = isRecord(request) ? (request['id'] ?? null) : null;
  const read = readRequest(request);
  if ('error' in read) return JSON.stringify({ id, error: read.error });
  const policy = policyOf(read.mta);
  if (policy === undefined)
    return JSON.stringify({
      id,
      error: { code: 'value-unknown', setting: 'mta', value: read.mta.slice(0, 40) },
    });
  const schedule = policy.schedule(read.settings, read.circumstances);
  if (!schedule.ok) return JSON.stringify({ id, error: schedule.problem });
  const { attempts, expires } = plan(schedule.value, read.circumstances.until);
  return JSON.stringify({
    id,
    attempts: attempts.map(milliseconds),
    expires: expires === null ? null : milliseconds(expires),
  });
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRequest(value: unknown): Request | { error: object } {
  if (!isRecord(value)) return { error: { code: 'object-expected' } };
  const { mta, settings = {}, until, phase, clockFraction } = value;
  if (typeof mta !== 'string') return { error: { code: 'value-expected', setting: 'mta' } };
  if (!isRecord(settings)) return { error: { code: 'object-expected', setting: 'settings' } };
  const read: Record<string, string> = {};
  for (const [name, native] of Object.entries(settings)) {
    if (!['string', 'number', 'boolean'].includes(typeof native))
      return { error: { code: 'value-expected', setting: name.slice(0, 80) } };
    read[name] = String(native);
  }
  if (!isTime(until)) return { error: { code: 'seconds-expected', setting: 'until' } };
  for (const [name, time] of Object.entries({ phase, clockFraction }))
    if (time !== undefined && !isTime(time)) return { error: { code: 'seconds-expected', setting: name } };
  const circumstances: Circumstances = { until };
  if (isTime(phase)) circumstances.phase = phase;
  if (isTime(clockFraction)) circumstances.clockFraction = clockFraction;
  return { mta, settings: read, circumstances };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
