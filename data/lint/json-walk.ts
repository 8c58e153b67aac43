import type { Text } from '../../src/dataset/types.gen.ts';

/** A value inside a JSON file, with its JSON pointer and the key it stands under (`''` for the file itself). */
export interface Place {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** The file's value and every value inside it, outer ones first. */
export function* walk(value: unknown, path = '', key = ''): Generator<Place> {
  yield { path, key, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [inner, one] of Object.entries(value)) yield* walk(one, pointer(path, inner), inner);
}

/** The pointer of a member (RFC 6901 §3). */
export function pointer(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (parent, key) => `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    path,
  );
}

/** Every statement that is written in both languages. */
export function* textsIn(value: unknown): Generator<{ readonly path: string; readonly text: Text }> {
  for (const place of walk(value)) if (isText(place.value)) yield { path: place.path, text: place.value };
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { en, zh, ...others } = value as Record<string, unknown>;
  return typeof en === 'string' && typeof zh === 'string' && Object.keys(others).length === 0;
}
