/** Where a transcript belongs: `postfix/relay-denied/3.7.11.txt` is version 3.7.11 of the case `postfix/relay-denied`. */
export function transcriptPlace(path: string): { readonly id: string; readonly version: string } {
  const [host = '', name = '', file = ''] = path.split('/');
  return { id: `${host}/${name}`, version: file.replace(/\.txt$/, '') };
}
