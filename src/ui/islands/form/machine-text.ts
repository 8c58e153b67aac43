/** Attributes of a box for what machines write: the keyboard's help would only change it. */
export const machineText = {
  lang: 'en',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
} as const;
