/**
 * The lines of a session transcript that are about one of several recipients: those that name it, and what the server
 * answered to its RCPT command.
 */
export function transcriptOf(transcript: string, recipient: string): string {
  const own: string[] = [];
  const name = recipient.toLowerCase();
  let isAnswered = false;
  for (const line of transcript.split('\n')) {
    const isNamed = line.toLowerCase().includes(name);
    if (/^[ \t]*>>>/.test(line)) isAnswered = isNamed && /\brcpt\b/i.test(line);
    if (isNamed || (isAnswered && /^[ \t]*<<</.test(line))) own.push(line);
  }
  return own.join('\n');
}
