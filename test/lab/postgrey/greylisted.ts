import { attempt, times } from '../case.ts';

/** Postfix asks the case's postgrey about each recipient that it serves. */
export const askPostgrey = {
  smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY',
};

export const greylisted = '450 4.2.0 <alice@example.com>: Recipient address rejected: Greylisted';

/** Ten first attempts of ten senders, all greylisted. */
export const firstAttempts = times(10, (index) =>
  attempt({ from: `sender${index}@example.net`, label: 'first attempt', expect: greylisted }),
);
