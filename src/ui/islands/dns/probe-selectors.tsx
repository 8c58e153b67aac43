import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isUnanswered } from '../../../dns/answer.ts';
import { probeSelectors } from '../../../dns/checks/dkim.ts';
import type { Resolver } from '../../../dns/resolvers.ts';
import { openSession } from '../../../dns/session.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { DnsServices } from './dns-services.ts';

interface ProbeSelectorsProps {
  readonly domain: string;
  readonly resolver: Resolver;
  readonly services: DnsServices;
  readonly online: boolean;
  readonly choose: (selector: string) => void;
  readonly m: DnsMessages;
}

interface Probed {
  readonly found: readonly string[];
  readonly silent: number;
  readonly asked: number;
}

/** Asks for the usual selectors, when the person says so: the name of the one in use stands only in a signed message. */
export function ProbeSelectors(props: ProbeSelectorsProps): VNode {
  const { domain, resolver, services, online, choose, m } = props;
  const [probed, setProbed] = useState<Probed | 'asking' | null>(null);
  const underway = useRef<AbortController | null>(null);
  useEffect(() => {
    setProbed(null);
    return () => underway.current?.abort();
  }, [domain]);
  const probe = async (): Promise<void> => {
    const controller = new AbortController();
    underway.current = controller;
    setProbed('asking');
    const session = openSession(resolver, services.connect(controller.signal, false));
    const found = await probeSelectors(session.ask, domain);
    const answers = session.log();
    if (controller.signal.aborted) return;
    setProbed({ found, silent: answers.filter(isUnanswered).length, asked: answers.length });
  };
  return (
    <div class="dns-probe">
      <p class="soft hint">{m.form.probeHint}</p>
      <div class="tools">
        <button type="button" disabled={probed === 'asking' || !online} onClick={() => void probe()}>
          {m.ask(resolver.operator)}: {m.form.probe}
        </button>
      </div>
      <div role="status">
        {probed !== null && probed !== 'asking' && <Found probed={probed} choose={choose} m={m} />}
      </div>
    </div>
  );
}

function Found({ probed, choose, m }: { probed: Probed } & Pick<ProbeSelectorsProps, 'choose' | 'm'>): VNode {
  const { found, silent, asked } = probed;
  return (
    <>
      {silent > 0 && <p>{m.notAnswered(silent, asked)}</p>}
      {found.length === 0 && silent === 0 && <p>{m.form.probeNone}</p>}
      {found.length > 0 && (
        <div class="tools">
          <span>{m.form.probeFound}</span>
          {found.map((selector) => (
            <button key={selector} type="button" translate={false} onClick={() => choose(selector)}>
              {selector}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
