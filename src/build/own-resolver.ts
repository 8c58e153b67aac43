import type { Plugin } from 'vite';
import { parseResolver } from '../dns/resolvers.ts';

/** Address of the deployment's own resolver, from TEMPFAIL_RESOLVER; null without one. */
export const ownResolver = readOwnResolver(process.env['TEMPFAIL_RESOLVER']);

/** Checks the setting; throws when no page could ever ask that address, or when it would break the policy it goes into. */
export function readOwnResolver(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const parsed = parseResolver(text, false);
  if (!parsed.ok || /[\s;,]/.test(parsed.resolver.url)) {
    throw new Error(`TEMPFAIL_RESOLVER is no address of a DNS-over-HTTPS resolver: ${text}`);
  }
  return parsed.resolver.url;
}

/** Gives the app the address (`virtual:own-resolver`), so that it can be offered. */
export function ownResolverPlugin(): Plugin {
  const id = 'virtual:own-resolver';
  return {
    name: 'tempfail:own-resolver',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(ownResolver)}` : undefined),
  };
}
