/** An enhanced status code (RFC 3463 §2): class 2, 4 or 5; subject and detail 0 to 999. */
export interface EnhancedCode {
  readonly class: 2 | 4 | 5;
  readonly subject: number;
  readonly detail: number;
}

const form = /^([245])\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** Reads `4.7.1`; null for anything else, leading zeros included (RFC 3463 §2 forbids them). */
export function parseEnhancedCode(text: string): EnhancedCode | null {
  const parts = form.exec(text);
  if (!parts) return null;
  return { class: Number(parts[1]) as 2 | 4 | 5, subject: Number(parts[2]), detail: Number(parts[3]) };
}

/** Writes the dotted form, `4.7.1`. */
export function formatEnhancedCode(code: EnhancedCode): string {
  return `${code.class}.${code.subject}.${code.detail}`;
}

/** The registry's name of a code, whose class is left open: `4.7.1` -> `X.7.1` (RFC 5248 §2.2). */
export function registryName(code: string): string {
  return code.replace(/^[245]\./, 'X.');
}
