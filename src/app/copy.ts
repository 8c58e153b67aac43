/** How long a button says that it copied, in milliseconds: long enough to be read, short enough to press again. */
const shownFor = 2000;

/** Serves every copy button of the page with one listener, and shows them: without a script they would do nothing. */
export function serveCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) button.hidden = false;
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button.copy') : null;
    const text = button?.closest('figure')?.querySelector('pre')?.textContent;
    if (button && text) void copy(text, button);
  });
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const { copied = '', failed = '' } = button.dataset;
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
  } catch {
    button.textContent = failed; // no permission, or no secure context
  }
  setTimeout(() => {
    button.textContent = label;
  }, shownFor);
}
