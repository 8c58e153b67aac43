/** Where the app's root is; every file is named from there. */
export function rootUrl(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', location.href.replace(/[?#].*$/, ''));
}
