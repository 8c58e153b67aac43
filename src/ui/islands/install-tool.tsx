import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AboutMessages } from '../../i18n/messages.ts';

export interface InstallServices {
  readonly installed: boolean;
  /** Calls back with true when the browser offers to install; returns how to stop listening. */
  readonly onInstallable: (tell: (installable: boolean) => void) => () => void;
  readonly install: () => Promise<void>;
}

export function InstallTool({ m, services }: { m: AboutMessages; services: InstallServices | null }): VNode {
  const [installable, setInstallable] = useState(false);
  useEffect(() => services?.onInstallable(setInstallable), [services]);
  return (
    <section aria-labelledby="install">
      <h2 id="install">{m.install}</h2>
      {services?.installed ? (
        <p>{m.installed}</p>
      ) : (
        <>
          <p>{m.installLead}</p>
          {installable ? (
            <button type="button" onClick={() => services?.install()}>
              {m.installButton}
            </button>
          ) : (
            <p class="soft">{m.installIos}</p>
          )}
        </>
      )}
    </section>
  );
}
