import { buildApp, isBuildOld } from '../helpers/built-app.ts';

/** The specs serve a real build. `npm test` has just made one; a single spec run by hand makes its own when needed. */
export default function globalSetup(): void {
  if (process.env['TEMPFAIL_DIST'] === undefined && isBuildOld()) buildApp('dist');
}
