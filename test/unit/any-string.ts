import * as fc from 'fast-check';

const unit = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0x2ff }),
  fc.integer({ min: 0x2000, max: 0x2070 }), // blanks, joiners and marks of direction
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0, max: 0x10ffff }), // half surrogates included, which fast-check's own strings leave out
);

/** Any string that JavaScript can hold, up to `maxLength` code points: controls, bidi, Han, emoji, half surrogates. */
export function anyString({ minLength = 0, maxLength = 24 } = {}): fc.Arbitrary<string> {
  return fc.array(unit, { minLength, maxLength }).map((points) => String.fromCodePoint(...points));
}
