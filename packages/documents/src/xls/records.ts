/** Records for formulas alone: names here and in other files, the sheets that formulas name, shared and array formulas. */
const FORMULA_ALONE = new Set([0x0018, 0x0218, 0x0023, 0x0223, 0x0017, 0x01ae, 0x04bc, 0x0021, 0x0221]);
/** A cell with a formula and its result. */
const FORMULA_CELL = 0x0006;
/** Where such a record gives the length of its formula: behind the cell, the result, flags and a reserved word. */
const FORMULA_LENGTH_AT = 20;
const NO_FORMULA = 0xffff;
/** 「Filter is on」: a record without content that readers pass over. */
const PASSED_OVER = 0x009b;
const BEGINNING = 0x0809;
/** Excel 5 and 95; Excel 97 to 2003. */
const VERSIONS = new Set([0x0500, 0x0600]);
/** Beginnings and formulas of Excel 2 to 4, which never wrote a compound file. */
const OLDER = new Set([0x0009, 0x0209, 0x0409, 0x0206, 0x0406]);

/**
 * Takes the formulas out of the records of a workbook ([MS-XLS]), in place and without moving any record; the results
 * stay. Formulas are never looked at, and the library can go round without end in one that is damaged.
 *
 * @throws Error where the records are not those of a workbook of Excel 5 to 2003
 */
export function takeOutFormulas(records: Uint8Array): void {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  for (let at = 0; at + 4 <= records.length; ) {
    const type = view.getUint16(at, true);
    const content = at + 4;
    const next = content + view.getUint16(at + 2, true);
    const has = (bytes: number) => content + bytes <= Math.min(next, records.length);
    if (OLDER.has(type) || (at === 0 && type !== BEGINNING)) throw new Error(`record ${type} of another format`);
    if (type === BEGINNING && !(has(2) && VERSIONS.has(view.getUint16(content, true)))) {
      throw new Error('a part of another version');
    }
    if (FORMULA_ALONE.has(type)) view.setUint16(at, PASSED_OVER, true);
    if (type === FORMULA_CELL) {
      if (!has(FORMULA_LENGTH_AT + 2)) throw new Error('a formula without its length');
      view.setUint16(content + FORMULA_LENGTH_AT, NO_FORMULA, true);
    }
    at = next;
  }
}
