const field = /^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?/;
const telling =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-failed-recipients|auto-submitted):/im;

/** True when a text begins like an Internet message (RFC 5322): header fields, then a blank line. */
export function looksLikeMessage(text: string): boolean {
  const head =
    text
      .slice(0, 20_000)
      .replace(/^\s+/, '')
      .split(/\r\n?\r\n?|\n\n/, 1)[0] ?? '';
  const lines = head.split(/\r\n?|\n/);
  if (/^From \S+ /.test(lines[0] ?? '')) lines.shift();
  let fields = 0;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) continue;
    // One odd line does not make it prose: mail programs print dates and rules between.
    if (!field.test(line)) return fields >= 4 && telling.test(head);
    fields++;
  }
  return fields >= 2 && telling.test(head);
}
