import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AboutMessages } from '../../i18n/messages.ts';
import type { ProofServices } from './offline-proof.tsx';

/** Whether the browser promised to keep the data, and a way to ask for it. */
export function Persistence({ m, services }: { m: AboutMessages; services: ProofServices | null }): VNode {
  const [state, setState] = useState<boolean | null | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    services?.persisted().then(setState, () => setState(null));
  }, [services]);
  // Until the browser has said so, the longest answer keeps its room, so that nothing jumps.
  if (state === undefined) {
    return (
      <span class="pending" aria-hidden="true">
        {m.persistentNo} <span class="pending-button">{m.askPersistent}</span>
      </span>
    );
  }
  if (state === null) return <>{m.persistentUnknown}</>;
  if (state) return <>{m.persistentYes}</>;
  const ask = async (): Promise<void> => {
    const granted = await services?.askPersistence().catch(() => false);
    setState(granted === true);
    setRefused(granted !== true);
  };
  return (
    <>
      {m.persistentNo}{' '}
      <button type="button" onClick={ask}>
        {m.askPersistent}
      </button>
      {refused && <span role="status"> {m.persistentRefused}</span>}
    </>
  );
}
