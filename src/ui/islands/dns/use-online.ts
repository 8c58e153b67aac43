import { useEffect, useState } from 'preact/hooks';
import type { DnsServices } from './dns-services.ts';

interface Online {
  readonly online: boolean;
  /** True once the network has come back while the page was open. */
  readonly isBack: boolean;
}

/** Follows the network. */
export function useOnline(services: DnsServices): Online {
  const [state, setState] = useState<Online>({ online: services.isOnline(), isBack: false });
  useEffect(
    () =>
      services.onOnline(() =>
        setState((old) => {
          const online = services.isOnline();
          return { online, isBack: online && (old.isBack || !old.online) };
        }),
      ),
    [services],
  );
  return state;
}
