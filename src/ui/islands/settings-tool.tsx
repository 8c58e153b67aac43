import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { AboutMessages } from '../../i18n/messages.ts';

export type Theme = 'auto' | 'light' | 'dark';

export interface SettingsServices {
  readonly theme: Theme;
  /** Applies a theme; false when the browser does not keep it. */
  readonly setTheme: (theme: Theme) => boolean;
  /** Asks the app's own server for a newer version. */
  readonly checkUpdate: () => Promise<'found' | 'none' | 'failed'>;
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

export function SettingsTool({
  m,
  services,
}: {
  m: AboutMessages;
  services: SettingsServices | null;
}): VNode {
  const [theme, setTheme] = useState<Theme>('auto');
  useLayoutEffect(() => setTheme(services?.theme ?? 'auto'), [services]);
  const [kept, setKept] = useState(true);
  const [update, setUpdate] = useState<'found' | 'none' | 'failed' | null>(null);
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{m.settings}</h2>
      <fieldset class="choices" disabled={!services}>
        <legend>{m.theme}</legend>
        {themes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              value={one}
              checked={one === theme}
              onChange={() => {
                setTheme(one);
                setKept(services?.setTheme(one) ?? false);
              }}
            />
            {m.themes[one]}
          </label>
        ))}
      </fieldset>
      {!kept && <p role="status">{m.settingNotKept}</p>}
      <div class="tools">
        <button
          type="button"
          disabled={!services}
          onClick={async () => setUpdate((await services?.checkUpdate()) ?? null)}
        >
          {m.checkUpdate}
        </button>
        <span role="status">
          {update === 'none' ? m.upToDate : update === 'failed' ? m.updateFailed : ''}
        </span>
      </div>
    </section>
  );
}
