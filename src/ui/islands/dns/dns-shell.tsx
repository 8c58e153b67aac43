import type { VNode } from 'preact';
import { resolvers } from '../../../dns/resolvers.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { freshDnsState } from '../../dns-state.ts';
import { DnsForm } from './dns-form.tsx';
import { firstChoice } from './resolver-choice.ts';

/** The tool as it is rendered with the page: its form, asleep, and none of the checks. */
export function DnsShell({ m }: { m: DnsMessages }): VNode {
  return (
    <div class="dns-tool">
      <DnsForm
        m={m}
        state={freshDnsState}
        choice={firstChoice}
        operator={resolvers[0]!.operator}
        fault={null}
        actions={null}
        busy={false}
        isAgain={false}
      />
    </div>
  );
}
