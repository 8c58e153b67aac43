import type { VNode } from 'preact';
import type { Settings } from '../../../retry/policy.ts';

/** The settings that are not the default, as the program writes them: a printed answer says what it holds for. */
export function Assignments({ settings }: { settings: Settings }): VNode | null {
  const entries = Object.entries(settings);
  if (entries.length === 0) return null;
  return (
    <ul>
      {entries.map(([name, value]) => (
        <li key={name}>
          <code lang="en" translate={false}>
            {name} = {value}
          </code>
        </li>
      ))}
    </ul>
  );
}
