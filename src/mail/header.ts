import type { Message } from './message.ts';

/** The first value of a header field, '' when the message has none. `name` in lower case. */
export function headerOf(message: Message, name: string): string {
  return message.headers.get(name)?.[0] ?? '';
}

/** Reads a block of `Name: value` lines, folding undone; names in lower case, the first of a repeated name wins. */
export function readFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name: string | null = null;
  for (const line of block.split('\n')) {
    if (name && /^[ \t]+\S/.test(line)) {
      // RFC 5322 §2.2.3: a line that begins with white space continues the field.
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const found = /^([A-Za-z][\w-]{1,60}):[ \t]*(.*)$/.exec(line);
    name = found?.[1]?.toLowerCase() ?? null;
    if (name && fields.has(name)) name = null;
    else if (name) fields.set(name, found?.[2]?.trim() ?? '');
  }
  return fields;
}
