/** Check boxes as they are written in every Document. */
export const CHECKED = '☑';
export const UNCHECKED = '□';

/** Characters of the symbol fonts that carry meaning in forms: check boxes, ticks, comparison and arithmetic signs. */
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'wingdings',
    new Map([
      [108, '●'],
      [110, '■'],
      [111, UNCHECKED],
      [112, UNCHECKED],
      [113, UNCHECKED],
      [114, UNCHECKED],
      [168, UNCHECKED],
      [251, '✗'],
      [252, '✓'],
      [253, '☒'],
      [254, CHECKED],
    ]),
  ],
  [
    'wingdings 2',
    new Map([
      [79, '✗'],
      [80, '✓'],
      [81, '☒'],
      [82, CHECKED],
      [83, '☒'],
      [84, '☒'],
      [163, UNCHECKED],
    ]),
  ],
  [
    'symbol',
    new Map([
      [42, '*'],
      [163, '≤'],
      [165, '∞'],
      [176, '°'],
      [177, '±'],
      [179, '≥'],
      [180, '×'],
      [183, '•'],
      [184, '÷'],
      [185, '≠'],
      [187, '≈'],
      [215, '·'],
      [229, '∑'],
      [214, '√'],
    ]),
  ],
]);

/** Symbol fonts put their characters in a private area at U+F000. */
const PRIVATE_AREA = 0xf000;

/** Whether characters of that font are symbols and not letters. */
export function isSymbolFont(font: string): boolean {
  return FONTS.has(font.toLowerCase());
}

/** A character of a font, in Unicode; one that is not known stays as it is. */
export function symbolCharacter(font: string, code: number): string {
  const low = code >= PRIVATE_AREA && code <= PRIVATE_AREA + 0xff ? code - PRIVATE_AREA : code;
  const known = FONTS.get(font.toLowerCase())?.get(low);
  if (known !== undefined) return known;
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** The text of a run in a symbol font, in Unicode. */
export function symbolText(font: string, text: string): string {
  let converted = '';
  for (const character of text) converted += symbolCharacter(font, character.codePointAt(0) ?? 0);
  return converted;
}

/** The bullet of a list level; a character of a symbol font that is not known becomes a plain bullet. */
export function bulletCharacter(template: readonly (string | number)[]): string {
  const text = template.join('');
  const code = text.codePointAt(0);
  if (code === undefined) return '';
  if (code < 0xe000 || code > 0xf8ff) return text;
  const known = symbolCharacter('Wingdings', code);
  return known === String.fromCodePoint(code) ? '•' : known;
}
