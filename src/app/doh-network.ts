import type { Network } from '../dns/doh.ts';

/** Addresses that the page's content security policy has refused since it was opened. */
const refused = new Set<string>();

addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  if (effectiveDirective === 'connect-src') refused.add(withoutQuery(blockedURI));
});

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** The browser reports a refusal in a task of its own, after the request has failed. */
async function afterReports(error: unknown): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  throw error;
}

/** The browser's way to a resolver, for questions that end when `signal` does. */
export function openNetwork(signal: AbortSignal, isFresh: boolean): Network {
  return {
    send: (url, request) =>
      fetch(url, { ...request, signal: request.signal as AbortSignal }).catch(afterReports),
    signalAfter: (milliseconds) => AbortSignal.any([AbortSignal.timeout(milliseconds), signal]),
    isCancelled: () => signal.aborted,
    isOffline: () => !navigator.onLine,
    isForbidden: (url) => refused.has(withoutQuery(url)),
    now: Date.now(),
    isSecurePage: location.protocol === 'https:',
    isFresh,
  };
}
