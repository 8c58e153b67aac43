import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** The one ignored folder that keeps downloads and unpacked roots between runs. */
export const cache = process.env.TEMPFAIL_LAB_CACHE ?? `${repository}/.cache/lab`;
/** Where transcripts are kept, one folder a host and case. */
export const evidence = `${repository}/data/evidence`;
/** Where the recorded retries are kept, which `npm test` replays in the models. */
export const retryRecordings = `${repository}/test/fixtures/retry`;
/** Where bounces and the log lines of their messages are kept: the decoder's golden set. */
export const bounceRecordings = `${repository}/test/golden/recorded`;
/** Where the cases stand: one folder a host, in it one a case. */
export const casesFolder = `${repository}/test/lab`;
