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
  words: Promise<CommonMessages>,
): Promise<void> {
  const status = document.getElementById('stored');
  if (!status) return;
  // The worker starts without waiting for its words: each word is awaited where it is shown.
  const tell = async (state: StoredState): Promise<void> => {
    const { stored } = await words;
    status.textContent = stored[state];
    status.dataset['state'] = state;
  };
  let agreed = false;
  const reload = (): void => void keptText.flush().finally(() => location.reload());
  const offerReload = async (): Promise<void> => showUpdatedElsewhere((await words).update, reload);
  const offerUpdate = async (apply: () => void): Promise<void> =>
    showUpdate((await words).update, () => {
      agreed = true;
      void keptText.flush().finally(apply);
    });
  worker.onReplaced(() => (agreed ? reload() : void offerReload()));
  await worker.start(
    (state) => void tell(state),
    (apply) => void offerUpdate(apply),
  );
}
