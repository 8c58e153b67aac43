import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { explainDnsblCode } from '../../../dns/dnsbl.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { Field } from '../form/field.tsx';

/** Explains a block list's answer without asking anybody, and says why. */
export function DnsblBox({ m }: { m: DnsMessages }): VNode {
  const [zone, setZone] = useState('zen.spamhaus.org');
  const [code, setCode] = useState('');
  return (
    <section aria-labelledby="dns-dnsbl">
      <h2 id="dns-dnsbl">{m.dnsbl.heading}</h2>
      <p>{m.dnsbl.why}</p>
      <div class="form-fields">
        <Field label={m.dnsbl.zone} value={zone} change={setZone} />
        <Field label={m.dnsbl.code} value={code} placeholder="127.0.0.2" change={setCode} />
      </div>
      <p role="status">{code.trim() !== '' && meaning(zone, code, m)}</p>
    </section>
  );
}

function meaning(zone: string, code: string, m: DnsMessages): string {
  const found = explainDnsblCode(zone, code);
  if (found.kind === 'unknown') return m.dnsbl.unknown;
  if (found.kind === 'refused') return m.dnsblRefused[found.because];
  return `${m.dnsblListed(found.list)}: ${m.dnsblReason[found.because]}`;
}
