import { eximSending } from './exim.ts';
import type { SendingMta } from './mta.ts';
import { postfixSending } from './postfix.ts';
import { sendmailSending } from './sendmail.ts';

/** The MTAs whose retries, bounces and logs are recorded. */
export const sendingMtas: readonly SendingMta[] = [postfixSending, eximSending, sendmailSending];

/** The sending MTA of a host; throws for a host that has none. */
export function sendingMtaOf(host: string): SendingMta {
  const found = sendingMtas.find((each) => each.host === host);
  if (!found) throw new Error(`${host} is not set up to send`);
  return found;
}
