import { useState } from 'preact/hooks';
import type { Subject } from '../../../dns/check.ts';
import type { ParsedResolver, Resolver } from '../../../dns/resolvers.ts';
import { parseSubject } from '../../../dns/subject.ts';
import { readDnsState, writeDnsState, type DnsState } from '../../dns-state.ts';
import type { FormFault } from './dns-form.tsx';
import type { DnsServices } from './dns-services.ts';
import { chosenResolver, firstChoice, type ResolverChoice } from './resolver-choice.ts';

interface UseDnsForm {
  readonly state: DnsState;
  readonly choice: ResolverChoice;
  readonly chosen: ParsedResolver;
  readonly fault: FormFault | null;
  readonly change: (part: Partial<DnsState>) => void;
  readonly choose: (part: Partial<ResolverChoice>) => void;
  /** Who is to be asked about what; null when something is wrong, which `fault` then says. */
  readonly submit: () => { readonly subject: Subject; readonly resolver: Resolver } | null;
}

/** What is typed, kept in the address; who is chosen, kept on the device. */
export function useDnsForm(services: DnsServices): UseDnsForm {
  const [state, setState] = useState<DnsState>(() => readDnsState(services.initialText));
  const [choice, setChoice] = useState<ResolverChoice>(services.choice ?? firstChoice);
  const [fault, setFault] = useState<FormFault | null>(null);
  const chosen = chosenResolver(choice);
  return {
    state,
    choice,
    chosen,
    fault,
    change: (part) => {
      const next = { ...state, ...part };
      setState(next);
      setFault(null);
      services.keepText(writeDnsState(next));
    },
    choose: (part) => {
      const next = { ...choice, ...part };
      setChoice(next);
      setFault(null);
      services.keepChoice(next);
    },
    submit: () => {
      const parsed = parseSubject(state);
      setFault(parsed.ok ? (chosen.ok ? null : { field: 'own', fault: chosen.fault }) : parsed);
      return parsed.ok && chosen.ok ? { subject: parsed.subject, resolver: chosen.resolver } : null;
    },
  };
}
