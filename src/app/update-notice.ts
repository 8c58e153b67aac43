import type { CommonMessages } from '../i18n/messages.ts';

type UpdateWords = CommonMessages['update'];

/** Offers an update; nothing happens until the person agrees. Built by hand: pages without an island have no Preact. */
export function showUpdate(words: UpdateWords, apply: () => void): void {
  show(words.ready, [
    [words.apply, apply],
    [words.later, () => {}],
  ]);
}

/** Another tab updated the app: this page works on, but its files are the old ones. */
export function showUpdatedElsewhere(words: UpdateWords, reload: () => void): void {
  show(words.elsewhere, [
    [words.reload, reload],
    [words.later, () => {}],
  ]);
}

function show(text: string, choices: readonly (readonly [label: string, act: () => void])[]): void {
  document.querySelector('.notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.textContent = text;
  notice.append(sentence);
  for (const [label, act] of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      notice.remove();
      act();
    });
    notice.append(button);
  }
  document.body.append(notice);
}
