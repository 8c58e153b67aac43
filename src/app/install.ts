/** Chromium's event; other browsers install from their own menus. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offered: BeforeInstallPromptEvent | null = null;
let listener: ((installable: boolean) => void) | null = null;

/** Catches the browser's offer to install, which comes once and early. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as BeforeInstallPromptEvent;
    listener?.(true);
  });
  addEventListener('appinstalled', () => {
    offered = null;
    listener?.(false);
    // An installed app is meant to be kept: ask while the person's will is fresh.
    void navigator.storage?.persist?.().catch(() => false);
  });
}

export function onInstallable(tell: (installable: boolean) => void): () => void {
  listener = tell;
  tell(offered !== null);
  return () => {
    listener = null;
  };
}

export async function install(): Promise<void> {
  const event = offered;
  offered = null; // a prompt can be shown once
  await event?.prompt();
  listener?.(false);
}

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}
