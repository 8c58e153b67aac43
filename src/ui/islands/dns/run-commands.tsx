import type { VNode } from 'preact';
import { reverseName } from '../../../dns/address.ts';
import type { CheckRun } from '../../../dns/check-run.ts';
import { commandsFor, reverseCommandsFor, type Commands } from '../../../dns/commands.ts';
import { parseSubject } from '../../../dns/subject.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { CommandBlock } from '../../parts/command-block.tsx';
import { distinctQuestions } from './use-sides.ts';

const tools = { dig: 'dig', host: 'host', nslookup: 'nslookup', resolveDnsName: 'Resolve-DnsName' } as const;

/** The questions of a run as commands, one block for each tool. */
export function RunCommands({ run, m }: { run: CheckRun; m: DnsMessages }): VNode {
  const commands = commandsOf(run);
  return (
    <details>
      <summary>{m.commands.heading}</summary>
      <p class="soft">{m.commands.lead}</p>
      {(Object.keys(tools) as (keyof Commands)[]).map((tool) => {
        const lines = commands.map((one) => one[tool]).filter((line) => line !== null);
        return (
          <CommandBlock
            key={tool}
            run={lines.join('\n')}
            label={<span translate={false}>{tools[tool]}</span>}
            live
          />
        );
      })}
    </details>
  );
}

/** The sending address as the tools themselves turn it round; everything else by name and type. */
function commandsOf(run: CheckRun): Commands[] {
  const parsed = parseSubject(run.fields);
  const ip = parsed.ok ? parsed.subject.ip : undefined;
  const reverse = ip ? reverseName(ip) : null;
  return distinctQuestions(run).map((question) =>
    ip && question.type === 'PTR' && question.name === reverse
      ? reverseCommandsFor(ip.text)
      : commandsFor(question),
  );
}
