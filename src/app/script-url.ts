import { rootUrl } from './root-url.ts';

interface Policy {
  readonly createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

/** The scripts that may be started as a worker: our own, at these places below the app's root. */
const allowed = /^(?:sw\.js|assets\/decode-worker-[\w-]+\.js)$/;
let policy: Policy | null = null;

/** An address as the policy lets it become a script: Trusted Types refuse any other. */
export function scriptUrl(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  // A policy of one name can be made once only.
  policy ??= types.createPolicy('tempfail', {
    createScriptURL(one) {
      const root = rootUrl().href;
      const isOurs = one.startsWith(root) && allowed.test(one.slice(root.length));
      // The development server names sources, and is never what people use.
      if (!isOurs && import.meta.env.PROD) throw new TypeError(`not a script of ours: ${one}`);
      return one;
    },
  });
  return policy.createScriptURL(url);
}
