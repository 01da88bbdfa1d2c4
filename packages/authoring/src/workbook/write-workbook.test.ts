import { defaultLimits, openPackage } from '@hengji/documents';
import { loadPack } from '@hengji/packs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawRecord, finish } from '../testing/random-record.js';
import { rowOf } from './testing/typist.js';
import { writeWorkbook } from './write-workbook.js';

const pack = loadPack('hunan-department-form-2022');
const drawn = drawRecord(pack, 8, { indicators: { min: 4, max: 4 } });
const record = finish({ ...drawn, unfinished: [] }, pack);
const workbook = new ExcelJS.Workbook();
const sheet = (name: string): ExcelJS.Worksheet => {
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new RangeError(name);
  return found;
};
const cell = (name: string, key: string, column: string): ExcelJS.Cell =>
  sheet(name).getCell(`${column}${rowOf(sheet(name), key)}`);

/** Addresses of the cells that may be written into while a sheet is protected; exceljs does not read that back. */
function openCells(name: string): ReadonlySet<string> {
  const zip = openPackage(bytes, defaultLimits);
  const part = (path: string): string => Buffer.from(zip.read(path) ?? []).toString('utf8');
  const [, formats = ''] = part('xl/styles.xml').split('<cellXfs');
  const open = (formats.split('</cellXfs>')[0] ?? '').split('<xf ').map((xf) => xf.includes('locked="0"'));
  const cells = part(`xl/worksheets/sheet${sheet(name).id}.xml`).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g);
  return new Set([...cells].filter(([, , style]) => open[Number(style) + 1]).map(([, address = '']) => address));
}

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeWorkbook(record, pack, { date: new Date('2024-03-01T00:00:00Z') });
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
});

describe('writeWorkbook', () => {
  it('has a sheet for every part, and two hidden ones', () => {
    expect(workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
      '填写说明',
      '单位和人员',
      '资金',
      '项目',
      '年度目标',
      '绩效指标',
      '报告文字',
      '核对',
    ]);
    expect(workbook.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)).toEqual([
      '_选项',
      '_数据',
    ]);
  });

  it('lets a person write into input cells only', () => {
    const row = rowOf(sheet('绩效指标'), 'indicator:0');
    const isOpen = (column: string) => openCells('绩效指标').has(`${column}${row}`);
    expect(['D', 'E', 'F', 'G', 'H', 'I', 'L', 'O'].filter(isOpen)).toHaveLength(8);
    expect(['B', 'C', 'J', 'K', 'M', 'N'].filter(isOpen)).toEqual(['B', 'C']);
    for (const column of ['J', 'K', 'M', 'N']) expect(cell('绩效指标', 'indicator:0', column).formula).not.toBe('');
    for (const { name } of workbook.worksheets.filter(({ state }) => state === 'visible')) {
      const { sheetProtection } = sheet(name) as unknown as { sheetProtection?: { sheet?: boolean } };
      expect([name, sheetProtection?.sheet]).toEqual([name, true]);
    }
  });

  it('shows values and results without being calculated', () => {
    const mark = record.indicators[0];
    expect(cell('绩效指标', 'indicator:0', 'D').value).toBe(mark?.name.text);
    expect(String(cell('绩效指标', 'indicator:0', 'M').result)).toBe(mark?.score?.text);
    expect(String(cell('绩效指标', 'total:total', 'M').result)).toBe(record.total?.score?.text);
    expect(cell('绩效指标', 'total:grade', 'M').result).toBe(record.grade?.text);
    expect(String(cell('资金', 'execution:0', 'J').result)).toBe(record.execution[0]?.score?.text);
  });

  it('offers lists and hints, freezes headers, and prints on A4 across', () => {
    expect(cell('绩效指标', 'indicator:0', 'F').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"≥,≤,＝,定性"'],
    });
    expect(cell('绩效指标', 'indicator:0', 'B').dataValidation.formulae[0]).toMatch(/^'_选项'!\$A\$1:\$A\$2$/);
    expect(cell('绩效指标', 'indicator:0', 'L').dataValidation).toMatchObject({
      type: 'custom',
      errorStyle: 'warning',
    });
    expect(cell('资金', 'execution:0', 'C').dataValidation.prompt).toContain('万元');
    expect(sheet('绩效指标').views[0]).toMatchObject({ state: 'frozen' });
    expect(sheet('绩效指标').pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(sheet('绩效指标').pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    expect(sheet('绩效指标').getColumn(1).hidden).toBe(true);
  });
});
