import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { Command, Text } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { CommandBlock } from './command-block.tsx';
import { EvidenceMarks } from './evidence.tsx';
import { Prose } from './prose.tsx';
import { Rates } from './rate.tsx';
import { rangeLabel } from './version-range.ts';

type Entry = EntryRecord['entry'];
type HostNames = Readonly<Record<string, Text>>;

export function Workarounds({
  entry,
  hosts,
  m,
}: {
  entry: Entry;
  hosts: HostNames;
  m: EntryMessages;
}): VNode {
  return (
    <section aria-labelledby="workarounds">
      <h2 id="workarounds">{m.workarounds}</h2>
      <ol class="workarounds">
        {entry.workarounds.map(({ action, detail, commands = [], rates, evidence }, i) => (
          <li key={i}>
            <h3>
              <Prose text={action} />
            </h3>
            <Rates rates={rates} of="success" evidence={entry.evidence} m={m} />
            <p>
              <Prose text={detail} /> <EvidenceMarks refs={evidence} evidence={entry.evidence} />
            </p>
            {commands.map((command, j) => (
              <CommandOf key={j} command={command} hosts={hosts} m={m} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function CommandOf({ command, hosts, m }: { command: Command; hosts: HostNames; m: EntryMessages }): VNode {
  const { lang } = usePage();
  const { on, run, note, versions } = command;
  const kind = (m.commandKind as Readonly<Record<string, string>>)[on];
  return (
    <>
      <CommandBlock
        run={run}
        label={[kind ?? hosts[on]?.[lang] ?? on, versions && rangeLabel(versions, m)]
          .filter(Boolean)
          .join(' ')}
      />
      {note && (
        <p class="command-note">
          <Prose text={note} />
        </p>
      )}
    </>
  );
}

export function DeadEnds({ entry, m }: { entry: Entry; m: EntryMessages }): VNode {
  return (
    <section aria-labelledby="dead-ends">
      <h2 id="dead-ends">{m.deadEnds}</h2>
      <ul class="dead-ends">
        {entry.deadEnds.map(({ action, reason, rates, evidence }, i) => (
          <li key={i}>
            <h3>
              <Prose text={action} />
            </h3>
            <Rates rates={rates} of="fail" evidence={entry.evidence} m={m} />
            <p>
              <Prose text={reason} /> <EvidenceMarks refs={evidence} evidence={entry.evidence} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
