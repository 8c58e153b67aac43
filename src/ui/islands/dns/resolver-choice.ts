import { parseResolver, resolvers, type ParsedResolver, type Resolver } from '../../../dns/resolvers.ts';

/** Whom a person asks; kept on the device. */
export interface ResolverChoice {
  /** Id of a preset, or `own`. */
  readonly id: string;
  /** Address of the person's own resolver, as typed. */
  readonly url: string;
  readonly validates: boolean;
}

export const firstChoice: ResolverChoice = { id: resolvers[0]!.id, url: '', validates: false };

/** The resolver that is chosen, or what is wrong with the address of the own one. */
export function chosenResolver(choice: ResolverChoice): ParsedResolver {
  const preset = resolvers.find(({ id }) => id === choice.id);
  return preset ? { ok: true, resolver: preset } : parseResolver(choice.url, choice.validates);
}

/** Everybody who can be asked: the presets, and the own resolver where its address holds. */
export function knownResolvers({ url, validates }: ResolverChoice): readonly Resolver[] {
  const own = parseResolver(url, validates);
  return own.ok ? [...resolvers, own.resolver] : resolvers;
}

/** Reads a kept choice; null when there is none or it is damaged. */
export function readChoice(text: string | null): ResolverChoice | null {
  try {
    const { id, url, validates } = JSON.parse(text ?? '') as Partial<Record<keyof ResolverChoice, unknown>>;
    if (typeof id !== 'string' || typeof url !== 'string') return null;
    return { id, url, validates: validates === true };
  } catch {
    return null;
  }
}
