/**
 * Has the sections below the first screens laid out, too (`entry.css`), one by one while nothing else is to do, so that
 * no key waits for it.
 */
export function layOutRest(): void {
  const far = [...document.querySelectorAll('.entry > section')];
  const whenIdle = (act: () => void): unknown =>
    // Safari has no idle time to ask for.
    'requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 50);
  const next = (): void => {
    const section = far.shift();
    if (!section) return;
    section.setAttribute('data-laid-out', '');
    whenIdle(next);
  };
  whenIdle(next);
}
