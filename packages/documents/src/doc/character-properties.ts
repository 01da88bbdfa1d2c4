import type { Bytes } from './bytes.js';
import { eachModifier, Modifier } from './modifiers.js';

/** What the properties of characters say about what is to be read. */
export interface CharacterProperties {
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** The one character of the run stands for a character of a symbol font. */
  readonly symbol: { readonly font: number; readonly code: number } | undefined;
  /** The number of the font of Western characters. */
  readonly font: number | undefined;
  /** Where the Data stream holds a form field that the character stands for. */
  readonly formField: number | undefined;
}

export const plainCharacters: CharacterProperties = {
  hidden: false,
  deleted: false,
  symbol: undefined,
  font: undefined,
  formField: undefined,
};

/** A toggle is on (1), or the opposite of the style (0x81), whose text is taken to be visible. */
const ON = 1;
const OPPOSITE_OF_STYLE = 0x81;

export function readCharacterProperties(properties: Bytes | undefined): CharacterProperties {
  if (!properties) return plainCharacters;
  let hidden = false;
  let deleted = false;
  let isData = false;
  let position: number | undefined;
  let font: number | undefined;
  let symbol: CharacterProperties['symbol'];
  eachModifier(properties, (operation, operand) => {
    switch (operation) {
      case Modifier.characterHidden:
        hidden = operand.u8(0) === ON || operand.u8(0) === OPPOSITE_OF_STYLE;
        break;
      case Modifier.characterDeleted:
        deleted = operand.u8(0) === ON;
        break;
      case Modifier.characterSymbol:
        symbol = { font: operand.u16(0), code: operand.u16(2) };
        break;
      case Modifier.characterFont:
        font = operand.u16(0);
        break;
      case Modifier.characterIsData:
        isData = operand.u8(0) === ON;
        break;
      case Modifier.characterDataPosition:
        position = operand.u32(0);
        break;
    }
  });
  return { hidden, deleted, symbol, font, formField: isData ? position : undefined };
}
