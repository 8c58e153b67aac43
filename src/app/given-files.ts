import { openedMark, sharedMark } from '../ui/share-address.ts';
import type { AppWorker } from './worker.ts';

/** File Handling API: what the system opens with the installed app waits in a queue. Chromium only. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls back with each file that the system gives: shared with the app, or opened with it. Only the first of several. */
export function watchGivenFiles(worker: AppWorker, give: (file: File) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  // Set by the boot script: this page is not in the reader's language, and the file would be lost on the way there.
  const { otherRoot } = document.documentElement.dataset;
  if (location.hash === sharedMark) {
    clearAddress();
    void worker.ask<File | null>('SHARED')?.then((file) => file && give(file));
  } else if (location.search === openedMark) clearAddress();
  launchQueue?.setConsumer(({ files = [] }) => {
    void files[0]?.getFile().then((file) => {
      const kept = otherRoot === undefined ? null : worker.keepShared(file);
      if (kept) void kept.then(() => location.replace(`${otherRoot}${sharedMark}`));
      else give(file);
    });
  });
}

function clearAddress(): void {
  history.replaceState(history.state, '', location.pathname);
}
