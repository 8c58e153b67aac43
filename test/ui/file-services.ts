import { linesAt } from '../../src/app/lines-at.ts';
import type { FileServices } from '../../src/ui/islands/given-file.ts';

/** The box's services for files: lines are really read; no file is given and nothing is copied or saved. */
export const fileServices: FileServices = {
  readFile: () => Promise.reject(new Error('no file is given here')),
  watchGiven: () => {},
  linesAt,
  copyText: () => Promise.reject(new Error('nothing is copied here')),
  saveText: () => {
    throw new Error('nothing is saved here');
  },
};
