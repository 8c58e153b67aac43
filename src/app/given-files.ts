import { sharedMark } from '../ui/share-address.ts';
import type { AppWorker } from './worker.ts';

/** File Handling API: what the system opens with the installed app waits in a queue. Chromium only. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls back with each file that the system gives: shared with the app, or opened with it. Only the first of several. */
export function watchGivenFiles(worker: AppWorker, give: (file: File) => void): void {
  if (location.hash === sharedMark) {
    history.replaceState(history.state, '', location.pathname + location.search);
    void worker.ask<File | null>('SHARED')?.then((file) => file && give(file));
  }
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => void files[0]?.getFile().then(give));
}
