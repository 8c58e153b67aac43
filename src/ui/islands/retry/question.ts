import { parseDuration } from '../../../retry/duration.ts';
import { type Greylist, GREYLISTS } from '../../../retry/greylist.ts';
import { policyOf } from '../../../retry/policies/policy-of.ts';
import type { Mta, Problem, Settings } from '../../../retry/policy.ts';
import { type Question, seenSlack } from '../../../retry/simulate.ts';
import { type Spread, spread } from '../../../retry/spread.ts';
import { parseReply } from '../../../smtp/reply.ts';
import type { RetryState } from '../../retry-state.ts';
import type { Pasted } from './read-paste.ts';

export type FieldName = 'reply' | 'delay' | 'window' | 'bits' | 'ips';

/** What stands in the way of an answer: a setting, a line of what was pasted, or a field of the greylist. */
export type Obstacle =
  | { readonly at: 'setting' | 'paste'; readonly problem: Problem }
  | { readonly at: FieldName; readonly least?: number; readonly most?: number };

export interface Computed {
  readonly spread: Spread;
  /** The same message at a host that keeps refusing: when its sender is warned and when it bounces. */
  readonly refused: Spread;
  /** Null: the host keeps refusing. */
  readonly greylist: Greylist | null;
  /** A try was seen refused although the delay was over, so `greylist` has a longer one: until after that try. */
  readonly outlasted: boolean;
}

export type Answered =
  { readonly ok: true; readonly value: Computed } | { readonly ok: false; readonly obstacle: Obstacle };

export const mostIps = 250;
export const mostBits = 32;

/** A month: longer than any default keeps a message. */
const horizon = 30 * 86400;

/** A host whose greylist nothing outlasts. */
const neverPasses: Greylist = {
  ...GREYLISTS.postgrey,
  delay: Infinity,
  window: Infinity,
  autoWhitelist: null,
};

/**
 * The typed settings of one server over the pasted ones, over what its release has other than the newest; those typed
 * for other servers are kept for later.
 */
export function settingsFor({ mta, version, settings }: RetryState, pasted: Pasted): Settings {
  const newest = policyOf(mta)?.defaults() ?? {};
  const old = Object.entries(defaultsFor(mta, version)).filter(([name, value]) => newest[name] !== value);
  const own = Object.entries(settings).filter(
    ([name, value]) => Object.hasOwn(newest, name) && value.trim() !== '',
  );
  return {
    ...Object.fromEntries(old),
    ...(pasted.kind === 'settings' ? pasted.settings : {}),
    ...Object.fromEntries(own),
  };
}

/** What holds where nothing is set; a release that the program's defaults do not know is the newest. */
export function defaultsFor(mta: Mta, version: string): Settings {
  const policy = policyOf(mta);
  const known = policy?.defaultsSince !== undefined && /^\d+\.\d+$/.test(version);
  return policy?.defaults(known ? version : undefined) ?? {};
}

export function answerRetry(
  state: RetryState,
  pasted: Pasted,
  settings = settingsFor(state, pasted),
  seen: number | null = null,
): Answered {
  if (pasted.kind === 'problem') return { ok: false, obstacle: { at: 'paste', problem: pasted.problem } };
  const read = readGreylist(state);
  if ('at' in read) return { ok: false, obstacle: read };
  const { ips } = read;
  const outlasted = seen !== null && read.greylist !== null && seen >= read.greylist.delay;
  const interval = policyOf(state.mta)?.scanInterval?.(settings) ?? 0;
  const greylist =
    outlasted && read.greylist ? { ...read.greylist, delay: seen + 1 + seenSlack(interval) } : read.greylist;
  const replyCode = codeOf(state.reply);
  if (replyCode === null) return { ok: false, obstacle: { at: 'reply' } };
  const ask = (rules: Greylist | null): Question => ({
    mta: state.mta,
    settings,
    circumstances: { until: horizon, stage: state.stage, replyCode, ...(seen !== null && { seen }) },
    greylist: rules ?? neverPasses,
    ips,
  });
  const refused = spread(ask(null));
  if (!refused.ok) return { ok: false, obstacle: { at: 'setting', problem: refused.problem } };
  const own = greylist === null ? refused : spread(ask(greylist));
  if (!own.ok) return { ok: false, obstacle: { at: 'setting', problem: own.problem } };
  return { ok: true, value: { spread: own.value, refused: refused.value, greylist, outlasted } };
}

/** Null: permanent, so there is no retry. */
function codeOf(reply: string): number | null {
  const code = Number(parseReply(reply).basic?.value ?? usualCode);
  return code >= 500 ? null : code;
}

/** Of a greylist, and of most that is worth waiting for. */
const usualCode = 450;

function readGreylist(state: RetryState): { greylist: Greylist | null; ips: string[] } | Obstacle {
  const ips = wholeNumber(state.ips, 1, 1, mostIps);
  if (ips === null) return { at: 'ips', least: 1, most: mostIps };
  // Only whether the greylist takes them for one matters: neighbours, or far apart.
  const addresses = Array.from({ length: ips }, (_, i) =>
    state.oneNetwork ? `192.0.2.${i + 1}` : `10.${i}.0.1`,
  );
  if (state.host === 'refuses') return { greylist: null, ips: addresses };
  const preset = GREYLISTS[state.host];
  const delay = span(state.delay, preset.delay);
  if (delay === null) return { at: 'delay' };
  const window = span(state.window, preset.window);
  if (window === null) return { at: 'window' };
  const v4 = wholeNumber(state.bits, preset.key.v4, 0, mostBits);
  if (v4 === null) return { at: 'bits', least: 0, most: mostBits };
  return { greylist: { ...preset, delay, window, key: { ...preset.key, v4 } }, ips: addresses };
}

function span(text: string, preset: number): number | null {
  if (text.trim() === '') return preset;
  const read = parseDuration(text, 'exim');
  return read.ok ? read.seconds : null;
}

export function wholeNumber(text: string, preset: number, least: number, most: number): number | null {
  if (text.trim() === '') return preset;
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}
