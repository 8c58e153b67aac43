import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AboutMessages } from '../../i18n/messages.ts';

export interface ExportServices {
  /** Saves all entries as a file; rejects when they cannot be read. */
  readonly exportEntries: () => Promise<void>;
}

export function ExportTool({ m, services }: { m: AboutMessages; services: ExportServices | null }): VNode {
  const [failed, setFailed] = useState(false);
  return (
    <section class="export">
      <p>{m.exportLead}</p>
      <button
        type="button"
        disabled={!services}
        onClick={() =>
          services?.exportEntries().then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {m.exportButton}
      </button>
      {failed && (
        <p class="problem" role="alert">
          {m.exportFailed}
        </p>
      )}
    </section>
  );
}
