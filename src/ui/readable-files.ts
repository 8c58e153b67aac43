/** The files that are read, by media type: what the file dialog, the share menu and “open with” offer. */
export const readableFiles = {
  'message/rfc822': ['.eml'],
  'application/mbox': ['.mbox'],
  'text/plain': ['.log', '.txt'],
  'text/csv': ['.csv'],
  'application/gzip': ['.gz'],
} as const;

/** The same as one list, media types and endings. */
export const readableTypes: readonly string[] = [
  ...Object.values(readableFiles).flat(),
  ...Object.keys(readableFiles),
];
