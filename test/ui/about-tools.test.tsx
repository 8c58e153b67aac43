import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import { langs, type Lang } from '../../src/i18n/lang.ts';
import { OfflineProof, type ProofServices } from '../../src/ui/islands/offline-proof.tsx';
import type { StoreReport } from '../../src/ui/store-report.ts';
import { SettingsTool, type SettingsServices, type Theme } from '../../src/ui/islands/settings-tool.tsx';
import { onPage, readable } from './on-page.tsx';

const whole: StoreReport = { files: 40, expected: 40, bytes: 1_234_567, damaged: 0, verifiedAt: null };

/** The worker and the browser as this page meets them: no store is needed to see what is shown of it. */
function open(lang: Lang, given: Partial<ProofServices> = {}): (term: string) => string {
  const services: ProofServices = {
    report: async () => whole,
    verify: async () => whole,
    repair: async () => whole,
    stored: () => new Promise(() => {}),
    canStore: true,
    persisted: async () => null,
    askPersistence: async () => false,
    ...given,
  };
  const m = messages[lang].about;
  onPage(lang, <OfflineProof m={m} version="abc123" dataDate="2026-11-23" services={services} />);
  return (term) => readable(screen.getByText(term).nextElementSibling);
}

describe.each(langs)('the offline proof in %s', (lang) => {
  const m = messages[lang].about;
  const press = (name: string): unknown => fireEvent.click(screen.getByRole('button', { name }));

  it('says what is stored, how much, which version, and that nothing was read back yet', async () => {
    const fact = open(lang);
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
    expect(fact(m.proof.files)).toBe('40 / 40');
    expect(fact(m.proof.size)).toBe('1.2 MB');
    expect(fact(m.proof.verified)).toBe(m.proof.never);
    expect(fact(m.proof.version)).toBe('abc123');
    expect(fact(m.proof.dataDate)).toBe('2026-11-23');
  });

  it('reads everything back: progress, then the time', async () => {
    let tell: (done: number, total: number) => void = () => {};
    let finish: (report: StoreReport) => void = () => {};
    const fact = open(lang, {
      verify: (progress) => {
        tell = progress;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
    press(m.verify);
    tell(7, 40);
    await screen.findByText(m.verifying(7, 40));
    expect(screen.getByRole('progressbar', { name: m.verify }).getAttribute('value')).toBe('7');
    tell(40, 40);
    await screen.findByText(m.verifying(40, 40));
    finish({ ...whole, verifiedAt: Date.UTC(2026, 10, 23, 12) });
    await waitFor(() => expect(fact(m.proof.verified)).toMatch(/2026/));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('button', { name: m.verify })).toBeTruthy();
  });

  it('stops when asked, and says that the check did not finish', async () => {
    let stopped = false;
    const fact = open(lang, {
      verify: (progress, signal) => {
        progress(1, 40);
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(new Error('stopped'));
          });
        });
      },
    });
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
    press(m.verify);
    fireEvent.click(await screen.findByRole('button', { name: m.stop }));
    expect(readable(await screen.findByRole('alert'))).toBe(m.verifyFailed);
    expect(stopped).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(fact(m.proof.verified)).toBe(m.proof.never);
  });

  it('tells a failure, and forgets it with the next success', async () => {
    let works = false;
    const fact = open(lang, {
      verify: async () => {
        if (!works) throw new Error('the worker is gone');
        return { ...whole, verifiedAt: Date.UTC(2026, 10, 23, 12) };
      },
    });
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
    press(m.verify);
    expect(readable(await screen.findByRole('alert'))).toBe(m.verifyFailed);
    works = true;
    press(m.verify);
    await waitFor(() => expect(fact(m.proof.verified)).toMatch(/2026/));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('counts what is damaged and fetches it again', async () => {
    const fact = open(lang, { report: async () => ({ ...whole, files: 38, damaged: 2 }) });
    expect(readable(await screen.findByRole('alert'))).toContain(m.missing(2));
    expect(fact(m.proof.state)).toBe(m.state.incomplete);
    press(m.repair);
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  const states: readonly (readonly [keyof typeof m.state, Partial<ProofServices>])[] = [
    ['absent', { report: async () => null }],
    ['absent', { report: async () => ({ ...whole, files: 0, bytes: 0, damaged: 0 }) }],
    ['absent', { report: () => Promise.reject(new Error('no worker')) }],
    ['unsupported', { canStore: false, report: async () => null }],
    ['checking', { report: () => new Promise<never>(() => {}) }],
  ];

  it.each(states)('says that it is %s', async (state, given) => {
    const fact = open(lang, given);
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state[state]));
  });

  it('asks again once a worker is in charge', async () => {
    let inCharge: () => void = () => {};
    let current: StoreReport | null = null;
    const fact = open(lang, {
      report: async (): Promise<StoreReport | null> => current,
      stored: () =>
        new Promise<void>((resolve) => {
          inCharge = resolve;
        }),
    });
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.absent));
    current = whole;
    inCharge();
    await waitFor(() => expect(fact(m.proof.state)).toBe(m.state.complete));
  });

  it.each([
    [true, m.persistentYes],
    [false, m.persistentNo],
    [null, m.persistentUnknown],
  ])('says whether the browser keeps it: %s', async (persisted, words) => {
    const fact = open(lang, { persisted: async () => persisted });
    await waitFor(() => expect(fact(m.proof.persistent)).toContain(words));
  });

  it.each([
    [true, m.persistentYes],
    [false, m.persistentRefused],
  ])('asks the browser to keep it, which says %s', async (granted, words) => {
    const fact = open(lang, { persisted: async () => false, askPersistence: async () => granted });
    fireEvent.click(await screen.findByRole('button', { name: m.askPersistent }));
    await waitFor(() => expect(fact(m.proof.persistent)).toContain(words));
  });
});

describe.each(langs)('the settings in %s', (lang) => {
  const m = messages[lang].about;

  function settings(given: Partial<SettingsServices> = {}): Theme[] {
    const chosen: Theme[] = [];
    const services: SettingsServices = {
      theme: 'auto',
      setTheme: (theme) => chosen.push(theme) > 0,
      checkUpdate: async () => 'none',
      ...given,
    };
    onPage(lang, <SettingsTool m={m} services={services} />);
    return chosen;
  }

  const checked = (): string[] =>
    screen
      .getAllByRole<HTMLInputElement>('radio')
      .filter((radio) => radio.checked)
      .map((radio) => radio.value);

  it('show the theme that holds, and apply another', async () => {
    const chosen = settings({ theme: 'light' });
    await waitFor(() => expect(checked()).toEqual(['light']));
    fireEvent.click(screen.getByRole('radio', { name: m.themes.dark }));
    await waitFor(() => expect(checked()).toEqual(['dark']));
    expect(chosen).toEqual(['dark']);
    expect(screen.queryByText(m.settingNotKept)).toBeNull();
  });

  it('say when the browser does not keep it', async () => {
    settings({ setTheme: () => false });
    fireEvent.click(screen.getByRole('radio', { name: m.themes.dark }));
    await screen.findByText(m.settingNotKept);
    await waitFor(() => expect(checked()).toEqual(['dark']));
  });

  it.each([
    ['none', m.upToDate],
    ['failed', m.updateFailed],
  ] as const)('look for an update: %s', async (result, words) => {
    settings({ checkUpdate: async () => result });
    fireEvent.click(screen.getByRole('button', { name: m.checkUpdate }));
    await screen.findByText(words);
  });

  it('offer nothing that would not work before there is a script', () => {
    onPage(lang, <SettingsTool m={m} services={null} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: m.checkUpdate }).disabled).toBe(true);
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: m.theme }).disabled).toBe(true);
  });
});
