import type { VNode } from 'preact';
import type { Piece } from './finding-text.ts';

/** A sentence whose names and values are set apart, and never translated. */
export function Pieces({ of }: { of: readonly Piece[] }): VNode {
  return (
    <>
      {of.map(({ text, machine }, at) =>
        machine ? (
          <code key={at} lang="en" translate={false}>
            {text}
          </code>
        ) : (
          text
        ),
      )}
    </>
  );
}
