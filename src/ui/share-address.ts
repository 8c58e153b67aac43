/**
 * Where the system posts what is shared with the app, below its root. Only the worker answers there; the content goes
 * into no address and to no server.
 */
export const sharePath = 'share/';

/** The fields of that form. */
export const shareFields = { title: 'title', text: 'text', url: 'url', file: 'file' } as const;

/** Mark of the address under which the page asks the worker for what was shared. */
export const sharedMark = '#shared';

/** The query under which the system opens files with the app: the boot script must not leave that page. */
export const openedMark = '?open';
