import type { GreylistProduct } from '../retry/greylist.ts';
import type { Mta } from '../retry/policy.ts';

/** Names of programs are the same in every language. */
export const mtaName: Readonly<Record<Mta, string>> = {
  postfix: 'Postfix',
  exim: 'Exim',
  sendmail: 'Sendmail',
  opensmtpd: 'OpenSMTPD',
  qmail: 'qmail',
  exchange: 'Exchange Server',
  kumomta: 'KumoMTA',
  haraka: 'Haraka',
};

export const mtas = Object.keys(mtaName) as readonly Mta[];

export const greylistName: Readonly<Record<GreylistProduct, string>> = {
  postgrey: 'postgrey',
  rspamd: 'rspamd',
  'milter-greylist': 'milter-greylist',
  'openbsd-spamd': 'OpenBSD spamd',
  sqlgrey: 'SQLgrey',
  mimecast: 'Mimecast',
  cpanel: 'cPanel',
};
