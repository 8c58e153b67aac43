import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { parseSubject } from '../../../dns/subject.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { freshDnsState, readDnsState, writeDnsState, type DnsState } from '../../dns-state.ts';
import { DnsForm, type FormFault } from './dns-form.tsx';
import type { DnsServices } from './dns-services.ts';
import { DnsShell } from './dns-shell.tsx';
import type { Titles } from './explains.tsx';
import { chosenResolver, firstChoice, type ResolverChoice } from './resolver-choice.ts';
import { RunResult } from './run-result.tsx';
import { useCheckRun } from './use-check-run.ts';
import { useOnline } from './use-online.ts';

interface DnsToolProps {
  readonly m: DnsMessages;
  /** Null until the browser's part is there. */
  readonly services: DnsServices | null;
}

export function DnsTool({ m, services }: DnsToolProps): VNode {
  return services ? <LiveTool m={m} services={services} /> : <DnsShell m={m} />;
}

function LiveTool({ m, services }: { m: DnsMessages; services: DnsServices }): VNode {
  const [state, setState] = useState<DnsState>(() => readDnsState(services.initialText));
  const [choice, setChoice] = useState<ResolverChoice>(services.choice ?? firstChoice);
  const [fault, setFault] = useState<FormFault | null>(null);
  const [titles, setTitles] = useState<Titles>(new Map());
  const { online } = useOnline(services);
  const { run, progress, ask, retry, stop, show } = useCheckRun(services, () => {});
  useEffect(() => void services.titles().then(setTitles, () => {}), [services]);

  const chosen = chosenResolver(choice);
  const change = (part: Partial<DnsState>): void => {
    const next = { ...state, ...part };
    setState(next);
    setFault(null);
    services.keepText(writeDnsState(next));
  };
  const choose = (part: Partial<ResolverChoice>): void => {
    const next = { ...choice, ...part };
    setChoice(next);
    setFault(null);
    services.keepChoice(next);
  };
  const press = (): void => {
    const parsed = parseSubject(state);
    if (!parsed.ok) return setFault(parsed);
    if (!chosen.ok) return setFault({ field: 'own', fault: chosen.fault });
    setFault(null);
    ask(state, parsed.subject, chosen.resolver);
  };
  return (
    <div class="dns-tool">
      <DnsForm
        m={m}
        state={state}
        choice={choice}
        operator={chosen.ok ? chosen.resolver.operator : m.form.own}
        fault={fault}
        busy={progress !== null}
        isAgain={run !== null}
        actions={{
          change,
          choose,
          ask: press,
          stop,
          reset: () => {
            show(null);
            change(freshDnsState);
          },
        }}
      />
      {!online && (
        <p class="problem" role="status">
          {m.result.offline}
        </p>
      )}
      {run && (
        <RunResult
          run={run}
          progress={progress}
          now={services.now()}
          zone={services.zone}
          titles={titles}
          retry={progress === null && online ? retry : null}
          m={m}
          words={services.words}
        />
      )}
    </div>
  );
}
