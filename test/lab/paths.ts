import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** The one ignored folder that keeps downloads and unpacked roots between runs. */
export const cache = process.env.TEMPFAIL_LAB_CACHE ?? `${repository}/.cache/lab`;
/** Where transcripts are kept, one folder a host and case. */
export const evidence = `${repository}/data/evidence`;
/** Where the cases stand: one folder a host, in it one a case. */
export const casesFolder = `${repository}/test/lab`;
