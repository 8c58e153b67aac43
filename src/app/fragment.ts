/**
 * What a person typed lives in the part of the address behind `#`, which no browser sends to a server: `#t=` as it
 * is, `#z=` deflated and in base64url when it is long. What is set on the Retry and the DNS page has marks of its own.
 */
const marks = {
  text: { plain: 't', deflated: 'z' },
  retry: { plain: 'r', deflated: 'rz' },
  dns: { plain: 'd', deflated: 'dz' },
} as const;

export type FragmentKind = keyof typeof marks;

/** Longer texts are deflated: some chat programs cut addresses at 2,000 characters. */
const longestPlain = 1500;

/** A lone half of a surrogate pair has no UTF-8 form, and encodeURIComponent throws on it. */
const loneSurrogate = /\p{Surrogate}/gu;

/** Writes the fragment of a text; empty for an empty text. */
export async function writeFragment(text: string, kind: FragmentKind = 'text'): Promise<string> {
  if (text === '') return '';
  const mark = marks[kind];
  const plain = `#${mark.plain}=${encodeURIComponent(text.replace(loneSurrogate, '\ufffd'))}`;
  return plain.length <= longestPlain ? plain : `#${mark.deflated}=${await deflate(text)}`;
}

/** Reads the text of a fragment; null when it holds none or is damaged. */
export async function readFragment(fragment: string, kind: FragmentKind = 'text'): Promise<string | null> {
  const [, mark, value = ''] = /^#(\w+)=(.*)$/s.exec(fragment) ?? [];
  try {
    if (mark === marks[kind].plain) return decodeURIComponent(value);
    if (mark === marks[kind].deflated) return await inflate(value);
  } catch {
    // cut off by a chat program, or typed by hand
  }
  return null;
}

async function deflate(text: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function inflate(value: string): Promise<string> {
  const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // A byte order mark at the start is part of what was typed.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await through(packed, new DecompressionStream('deflate-raw'), mostInflated),
  );
}

/** A shared link of a few kB must not fill the memory: deflate shrinks zeros a thousandfold. */
const mostInflated = 32 * 1024 * 1024;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit = Infinity,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) throw new RangeError('the fragment unpacks to too much');
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
