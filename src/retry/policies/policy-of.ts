import { type Mta, type Policy } from '../policy.ts';
import { exchange } from './exchange.ts';
import { exim } from './exim.ts';
import { haraka } from './haraka.ts';
import { kumomta } from './kumomta.ts';
import { opensmtpd } from './opensmtpd.ts';
import { postfix } from './postfix.ts';
import { qmail } from './qmail.ts';
import { sendmail } from './sendmail.ts';

const POLICIES: Readonly<Record<Mta, Policy>> = {
  postfix,
  exim,
  sendmail,
  opensmtpd,
  qmail,
  exchange,
  kumomta,
  haraka,
};

/** The model of a program by its name, or undefined if there is none. */
export function policyOf(name: string): Policy | undefined {
  return Object.hasOwn(POLICIES, name) ? POLICIES[name as Mta] : undefined;
}
