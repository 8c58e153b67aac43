import type { VNode } from 'preact';

// Drawn for this project on a 24 by 24 grid, stroke 2.
const paths = {
  wait: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2.5',
  fix: 'M14.5 6.5a4 4 0 0 1 5-3l-2.6 2.6 1 2 2 1L22.5 6.500a4 4 0 0 1-5.300 4.700L8.500 20a2.100 2.100 0 0 1-3-3l8.700-8.800a4 4 0 0 1 .3-1.700z',
  stop: 'M8.200 3h7.600L21 8.200v7.600L15.800 21H8.200L3 15.800V8.200zM8.500 12h7',
  answer: 'M4 5h16v11H9l-5 4zM8 9h8M8 12.500h5',
  browse: 'M4 5h9M4 10h7M4 15h5M15.500 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM18.500 18l3 3',
  codes: 'M9 3 7 21M17 3l-2 18M3.500 8.500H21M3 15.500h17.500',
  dns: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  retry: 'M20.500 4v5h-5M20 9a8.500 8.500 0 1 0 .300 5.500M12 8v4.200l2.800 1.800',
  about: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.200v.1',
  ok: 'M4.500 12.500l5 5L19.500 7',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.200v.1',
  warning: 'M12 3.500 22 20.500H2zM12 10v4.500M12 17.300v.1',
  error: 'M8.200 3h7.600L21 8.200v7.600L15.800 21H8.200L3 15.800V8.200zM8.500 8.500l7 7M15.500 8.500l-7 7',
  'could-not-ask':
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.200 9.500a2.800 2.800 0 1 1 4.300 2.400c-1 .6-1.500 1.200-1.500 2.300M12 17.200v.1',
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside a word that says the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
