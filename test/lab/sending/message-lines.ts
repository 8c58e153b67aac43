// Each program names a message by an id in front of what befell it.
const idForm =
  /(?:^|\]: |\d )([0-9A-F]{6,12}(?=: )|[0-9A-Za-z]{14}(?=: )|[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}(?= ))/;
// ... and the id of a notice about it: `sender non-delivery notification: ID`, `ID: DSN: User unknown`, `R=ID`.
const noticeForm =
  /(?:notification: ([0-9A-F]{6,12})$|\]: [0-9A-Za-z]{14}: ([0-9A-Za-z]{14}): (?:DSN|sender notify|postmaster notify)|([0-9A-Za-z-]{16,23}) <= <> R=)/;

// Whether two queue runs meet at a message, or one comes before its time, is chance.
const chance = /Spool file for \S+ is locked|another process is handling|[Rr]etry time not (?:yet )?reached/;

/** The lines of a log about the message of this sender and about the notices that it led to, in order. */
export function linesOfMessage(log: readonly string[], sender: string): string[] {
  const first = log.find((line) => /from=<|<= /.test(line) && line.includes(sender));
  const ids = new Set<string>();
  const add = (id: string | undefined): void => void (id && ids.add(id));
  add(idForm.exec(first ?? '')?.[1]);
  for (const line of log) {
    const notice = noticeForm.exec(line);
    const made = notice?.[1] ?? notice?.[2] ?? notice?.[3];
    if (made && [...ids].some((id) => line.includes(id))) ids.add(made);
  }
  return log.filter((line) => ids.has(idForm.exec(line)?.[1] ?? '') && !chance.test(line));
}
