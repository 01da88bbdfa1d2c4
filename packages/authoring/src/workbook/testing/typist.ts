import ExcelJS from 'exceljs';

/** What a person types: by sheet, key of the row and letter of the column. `null` empties the cell. */
export interface Typed {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly value: string | number | null;
}

/** Types into a workbook as a person does, and forgets every stored result, so that all formulas must be calculated. */
export async function typeInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  return edited(bytes, (workbook) => {
    for (const { sheet, row, column, value } of typed) {
      const worksheet = workbook.getWorksheet(sheet);
      const number = worksheet === undefined ? undefined : rowOf(worksheet, row);
      if (worksheet === undefined || number === undefined) throw new RangeError(`no ${sheet} ${row}`);
      worksheet.getCell(`${column}${number}`).value = value;
    }
    workbook.eachSheet((worksheet) => {
      worksheet.eachRow((row) => {
        row.eachCell((cell) => {
          const { result: _result, ...formula } = cell.formula ? Object(cell.value) : {};
          if (cell.formula) cell.value = formula;
        });
      });
    });
  });
}

/** Changes a workbook by hand, as careless or hostile users do. */
export async function edited(bytes: Uint8Array, change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The number of the row with that key in the hidden column. */
export function rowOf(sheet: ExcelJS.Worksheet, key: string): number | undefined {
  let found: number | undefined;
  sheet.getColumn(1).eachCell((cell, number) => {
    if (cell.value === key) found = number;
  });
  return found;
}
