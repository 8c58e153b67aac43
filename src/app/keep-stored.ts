import type { CommonMessages } from '../i18n/messages.ts';
import type { KeptText } from './kept-text.ts';
import { showUpdate, showUpdatedElsewhere } from './update-notice.ts';
import type { AppWorker, StoredState } from './worker.ts';

/**
 * Stores the app, says how far that is, and offers updates. An update that was agreed to reloads once, after what
 * was typed is in the address; one that another tab agreed to is only offered.
 */
export async function keepStored(
  worker: AppWorker,
  keptText: KeptText,
  words: CommonMessages,
): Promise<void> {
  const status = document.getElementById('stored');
  if (!status) return;
  const tell = (state: StoredState): void => {
    status.textContent = words.stored[state];
    status.dataset['state'] = state;
  };
  let agreed = false;
  const reload = (): void => void keptText.flush().finally(() => location.reload());
  worker.onReplaced(() => (agreed ? reload() : showUpdatedElsewhere(words.update, reload)));
  await worker.start(tell, (apply) =>
    showUpdate(words.update, () => {
      agreed = true;
      void keptText.flush().finally(apply);
    }),
  );
}
