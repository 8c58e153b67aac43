import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isSameSubject } from '../../../dns/check-run.ts';
import type { CheckId } from '../../../dns/check.ts';
import { parseInput } from '../../../dns/subject.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { freshDnsState } from '../../dns-state.ts';
import { ChosenChecks } from './chosen-checks.tsx';
import { DnsForm } from './dns-form.tsx';
import type { DnsServices } from './dns-services.ts';
import { DnsShell } from './dns-shell.tsx';
import { DnsblBox } from './dnsbl-box.tsx';
import type { Titles } from './explains.tsx';
import { KeptResults } from './kept-results.tsx';
import { knownResolvers } from './resolver-choice.ts';
import { ProbeSelectors } from './probe-selectors.tsx';
import { RunResult } from './run-result.tsx';
import { useCheckRun } from './use-check-run.ts';
import { useDnsForm } from './use-dns-form.ts';
import { useKeptRuns } from './use-kept-runs.ts';
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
  const [titles, setTitles] = useState<Titles>(new Map());
  const { state, choice, chosen, fault, change, choose, submit } = useDnsForm(services);
  const { kept, failed, keep, remove, clear } = useKeptRuns(services);
  const { online, isBack } = useOnline(services);
  const { run, progress, ask, retry, stop, show } = useCheckRun(services, keep);
  useEffect(() => void services.titles().then(setTitles, () => {}), [services]);

  const press = (): void => {
    const asked = submit();
    // Without a network there is nothing to learn, and what is on the screen stays.
    if (asked && online) ask(state, asked.subject, asked.resolver);
  };
  const operator = chosen.ok ? chosen.resolver.operator : m.form.own;
  const isAgain =
    run !== null &&
    chosen.ok &&
    run.resolver.url === chosen.resolver.url &&
    isSameSubject(run, { ...run, fields: state });
  const input = parseInput(state.input);
  return (
    <div class="dns-tool">
      <DnsForm
        m={m}
        state={state}
        choice={choice}
        operator={operator}
        fault={fault}
        busy={progress !== null}
        isAgain={isAgain}
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
      <ChosenChecks only={state.only} all={() => change({ only: [] })} m={m} words={services.words} />
      <Network
        online={online}
        offer={isBack && run !== null && !progress}
        operator={operator}
        ask={press}
        m={m}
      />
      {run && (
        <RunResult
          run={run}
          last={kept.find((one) => one.at < run.at && isSameSubject(one, run)) ?? null}
          progress={progress}
          titles={titles}
          retry={progress === null && online ? (id: CheckId) => retry(id) : null}
          others={knownResolvers(choice)}
          online={online}
          services={services}
          m={m}
        />
      )}
      {run && chosen.ok && input.kind !== 'ip' && input.kind !== 'fault' && state.selector === '' && (
        <ProbeSelectors
          domain={input.domain}
          resolver={chosen.resolver}
          services={services}
          online={online}
          choose={(selector) => change({ selector })}
          m={m}
        />
      )}
      <KeptResults
        kept={kept}
        failed={failed}
        now={services.now()}
        zone={services.zone}
        show={(one) => {
          change({ ...freshDnsState, ...one.fields });
          show(one);
        }}
        remove={remove}
        clear={clear}
        m={m}
      />
      <DnsblBox m={m} />
    </div>
  );
}

interface NetworkProps {
  readonly online: boolean;
  /** The network has come back: what is on the screen can be asked again. */
  readonly offer: boolean;
  readonly operator: string;
  readonly ask: () => void;
  readonly m: DnsMessages;
}

function Network({ online, offer, operator, ask, m }: NetworkProps): VNode {
  return (
    <div role="status">
      {!online && <p class="problem">{m.result.offline}</p>}
      {offer && (
        <p class="problem">
          {m.result.backOnline}{' '}
          <button type="button" onClick={ask}>
            {m.askAgain(operator)}
          </button>
        </p>
      )}
    </div>
  );
}
