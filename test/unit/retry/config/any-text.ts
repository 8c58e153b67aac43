import * as fc from 'fast-check';

/** Any text, and texts put together of the words of a configuration. */
export const anyText = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words)).map((picked) => picked.join('')),
  );

/** How many lines an editor would show, whatever ends them. */
export const lineCount = (text: string): number => text.split(/\r\n|\r|\n/).length;
