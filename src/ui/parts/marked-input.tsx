import type { VNode } from 'preact';
import type { Reason } from '../../decode/entry-match.ts';

interface MarkedInputProps {
  readonly input: string;
  readonly reasons: readonly Reason[];
  readonly labels: Readonly<Record<Reason['by'], string>>;
}

/** Characters that would change how the rest is read: controls, and those that turn the direction of writing. */
const invisible =
  // eslint-disable-next-line no-control-regex -- showing control characters is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** The input as it was given, with the very words that decided marked. Hostile characters are named, not obeyed. */
export function MarkedInput({ input, reasons, labels }: MarkedInputProps): VNode {
  const spans = reasons
    .flatMap(({ by, spans }) => spans.map(([start, end]) => ({ by, start, end })))
    .sort((a, b) => a.start - b.start);
  const parts: (VNode | string)[] = [];
  let at = 0;
  for (const { by, start, end } of spans) {
    if (start < at) continue; // an overlap is marked once
    parts.push(visible(input.slice(at, start)));
    parts.push(
      <mark key={start} class={`is-${by}`} title={labels[by]}>
        {visible(input.slice(start, end))}
      </mark>,
    );
    at = end;
  }
  parts.push(visible(input.slice(at)));
  return (
    <samp class="marked" lang="en" translate={false} dir="ltr">
      {parts}
    </samp>
  );
}

function visible(text: string): string {
  return text.replace(invisible, (character) =>
    character === '\r'
      ? ''
      : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
