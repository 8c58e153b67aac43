import type { Driver } from './driver.ts';
import { dovecot } from './dovecot.ts';
import { exim } from './exim.ts';
import { opensmtpd } from './opensmtpd.ts';
import { postfix, postgrey, rspamd } from './postfix.ts';
import { sendmail } from './sendmail.ts';

/** Every host of the lab, in the order of a full run. */
export const drivers: readonly Driver[] = [postfix, exim, sendmail, postgrey, rspamd, opensmtpd, dovecot];

/** The driver of a host; throws for an unknown name. */
export function driverOf(host: string): Driver {
  const driver = drivers.find((each) => each.host === host);
  if (!driver) throw new Error(`no host ${host}; there are ${drivers.map((each) => each.host).join(', ')}`);
  return driver;
}
