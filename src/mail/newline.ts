const cr = 0x0d;
const lf = 0x0a;

/**
 * Bytes with every CRLF and bare CR as LF. Old Macs and some webmails save mail with bare CR, where a reader that
 * splits at LF sees one line. Returns the input itself when it has no CR.
 */
export function normaliseNewlines(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(cr)) return bytes;
  const normal = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte !== cr) normal[length++] = byte;
    else if (bytes[i + 1] !== lf) normal[length++] = lf;
  }
  return normal.subarray(0, length);
}
