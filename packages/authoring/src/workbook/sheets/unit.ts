import type { BuildingLine, Entry, StaffLine } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, entryOf, holds, isEmpty, type Kind, shown, typedText } from '../cells/content.js';
import { rateOf, shownRate } from '../cells/rate.js';
import { rateFormula } from '../formulas/exact.js';
import { drawFields, fieldRows } from './fields.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import { alarm } from './looks.js';
import type { Pen, Spec } from './pen.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';

const spareStaff = 4;
const spareBuildings = 3;
const needed = 'LEN(C1)=0';

/** 单位和人员: labelled inputs, staff, and the buildings finished in the year. */
export function drawUnit(drawing: Drawing): void {
  const { book, places } = drawing;
  const pen = openSheet(drawing, 'unit', { widths: [24, 15, 15, 15, 15, 15, 15, 22], landscape: true });
  pen.title('单位和人员', '浅黄色格子由您填写；灰色格子自动计算，不用管；绿色格子自动计算，必要时可以改写。');
  pen.section('一、单位');
  const rows = drawFields(pen, fieldRows(book, 'unit'), 'I');
  const [unit, year] = [rows.get('unit') ?? 0, rows.get('year') ?? 0];
  places.unit = pen.reference('C', unit);
  places.year = pen.reference('C', year);
  for (const row of [unit, year]) pen.colour(`C${row}`, needed.replace('C1', `$C$${row}`), alarm);
  if (book.typed.kind === 'department' || book.typed.staff.length > 0) drawStaff(pen, drawing);
  if (book.typed.kind === 'department' || book.typed.buildings.length > 0) drawBuildings(pen, drawing);
  closeSheet(pen);
}

/** A cell of a rate: the formula, unless the record says something else. */
export function rateSpec(typed: Entry | undefined, done: Entry | undefined, part: string, whole: string): Spec {
  const content = shownRate(typed);
  if (content !== undefined) return { look: 'mixedRate', value: content };
  return { look: 'computedRate', value: shownRate(done) ?? '', formula: rateFormula(part, whole) };
}

function drawStaff(pen: Pen, { book, places }: Drawing): void {
  const { staff } = book.typed;
  pen.section('二、人员（人）');
  pen.head('staff', { B: '人员类别', C: '编制数', D: '年末实际在职人数', E: '控制率', F: '检查' });
  const first = pen.next;
  const spares = Array.from({ length: spareStaff }, (_, at) => ({ kind: staff.length + at === 0 ? '合计' : '' }));
  [...staff, ...spares].forEach((line: StaffLine, at) => {
    const row = pen.next;
    const specs: Record<string, Spec> = {
      B: { look: 'choice', value: line.kind },
      C: { look: 'count', value: shown(line.posts, 'count') },
      D: { look: 'count', value: shown(line.onPost, 'count') },
      E: rateSpec(line.controlRate, book.completed.evaluation.staff[at]?.controlRate, `D${row}`, `C${row}`),
      F: {
        look: 'check',
        value: '',
        formula: `IF(COUNT(C${row}:D${row})=2,IF(D${row}>C${row},"在职人数超过编制",${rateCheck(`E${row}`, `D${row}`, `C${row}`)}),"")`,
      },
    };
    pen.line(at < staff.length ? `staff:${at}` : `staff:+${at}`, specs);
    for (const letter of ['B', 'C', 'D'])
      places.watched.push({ cell: pen.reference(letter, row), content: specs[letter]?.value });
  });
  const last = pen.next - 1;
  pen.end('staff');
  pen.rule(`B${first}:B${last}`, {
    type: 'list',
    formulae: ['"合计,行政,参公,事业,工勤,其他"'],
    title: '人员类别',
    prompt: '至少填“合计”一行；分类填写时也请保留合计。可以填列表以外的类别。',
  });
  pen.rule(`C${first}:D${last}`, {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    title: '人数',
    prompt: '编制数按机构编制部门核定数，在职人数按部门决算口径。',
    error: '请填人数，只填数字。',
    style: 'warning',
  });
  pen.colour(`F${first}:F${last}`, `LEN(F${first})>0`, alarm);
  const range = (letter: string): string => `'${pen.sheet.name}'!$${letter}$${first}:$${letter}$${last}`;
  places.staff = { kind: range('B'), posts: range('C'), onPost: range('D') };
  places.staffChecks = `'${pen.sheet.name}'!$F$${first}:$F$${last}`;
}

/** A rate that was typed over the formula is compared with what the amounts give, to one decimal of a percentage. */
export const rateCheck = (rate: string, part: string, whole: string): string =>
  `IF(COUNT(${rate},${part},${whole})=3,IF(${whole}>0,IF(ABS(${rate}-${part}/${whole})>0.00051,"与计算的比率不符",""),""),"")`;

const buildingCells = [
  ['C', 'approvedArea', 'area'],
  ['D', 'actualArea', 'area'],
  ['F', 'budgetInvestment', 'amount'],
  ['G', 'actualInvestment', 'amount'],
] as const satisfies readonly (readonly [string, keyof BuildingLine, Kind])[];

function drawBuildings(pen: Pen, { book, places }: Drawing): void {
  const { buildings } = book.typed;
  pen.section('三、楼堂馆所（只填当年完工的项目，没有就空着）');
  pen.head('building', {
    B: '项目名称',
    C: '批复规模（㎡）',
    D: '实际规模（㎡）',
    E: '规模控制率',
    F: '预算投资（万元）',
    G: '实际投资（万元）',
    H: '投资概算控制率',
  });
  const first = pen.next;
  const spares = Array.from({ length: spareBuildings }, (): BuildingLine => ({ name: '' }));
  [...buildings, ...spares].forEach((line, at) => {
    const row = pen.next;
    const done = book.completed.evaluation.buildings[at];
    const specs: Record<string, Spec> = { B: { look: 'text', value: line.name } };
    for (const [letter, property, kind] of buildingCells) {
      specs[letter] = { look: kind === 'area' ? 'count' : 'amount', value: shown(line[property], kind) };
      places.watched.push({ cell: pen.reference(letter, row), content: specs[letter]?.value });
    }
    specs.E = rateSpec(line.areaRate, done?.areaRate, `D${row}`, `C${row}`);
    specs.H = rateSpec(line.investmentRate, done?.investmentRate, `G${row}`, `F${row}`);
    pen.line(at < buildings.length ? `building:${at}` : `building:+${at}`, specs);
  });
  const last = pen.next - 1;
  pen.end('building');
  const range = (letter: string): string => `'${pen.sheet.name}'!$${letter}$${first}:$${letter}$${last}`;
  places.buildings = {
    name: range('B'),
    ...Object.fromEntries(buildingCells.map(([letter, property]) => [property, range(letter)])),
  };
  for (const area of [`C${first}:D${last}`, `F${first}:G${last}`]) {
    pen.rule(area, {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      title: '楼堂馆所',
      prompt: '面积以平方米为单位，投资以万元为单位，只填数字。',
      error: '请只填数字。',
      style: 'warning',
    });
  }
}

/** Reads staff and buildings. */
export function readStaff(
  { typed }: Book,
  sheet: FilledSheet,
): { readonly staff: StaffLine[]; readonly origins: (number | undefined)[] } {
  const staff: StaffLine[] = [];
  const origins: (number | undefined)[] = [];
  for (const row of sheet.rows('staff')) {
    const [old, index] = oldOf(typed.staff, row);
    const was =
      old === undefined ? undefined : { B: old.kind, C: shown(old.posts, 'count'), D: shown(old.onPost, 'count') };
    if (isBlankRow(row, old === undefined ? ['C', 'D'] : ['B', 'C', 'D']) && !isAsShown(row, was)) continue;
    const kind = row.cell('B');
    const line: StaffLine = { ...old, kind: old !== undefined && holds(kind, old.kind) ? old.kind : wordsIn(kind) };
    put(line, 'posts', entryOf(old?.posts, row.cell('C'), 'count', row.where('C')));
    put(line, 'onPost', entryOf(old?.onPost, row.cell('D'), 'count', row.where('D')));
    put(line, 'controlRate', rateOf(old?.controlRate, row.cell('E'), row.where('E')));
    staff.push(line);
    origins.push(index);
  }
  return { staff, origins };
}

export function readBuildings(
  { typed }: Book,
  sheet: FilledSheet,
): { readonly buildings: BuildingLine[]; readonly origins: (number | undefined)[] } {
  const buildings: BuildingLine[] = [];
  const origins: (number | undefined)[] = [];
  for (const row of sheet.rows('building')) {
    const [old, index] = oldOf(typed.buildings, row);
    const was =
      old === undefined
        ? undefined
        : Object.fromEntries(buildingCells.map(([letter, property, kind]) => [letter, shown(old[property], kind)]));
    if (isBlankRow(row, ['B', 'C', 'D', 'F', 'G']) && !isAsShown(row, was && { B: old?.name, ...was })) continue;
    const name = row.cell('B');
    const line: BuildingLine = { ...old, name: old !== undefined && holds(name, old.name) ? old.name : wordsIn(name) };
    for (const [letter, property, kind] of buildingCells) {
      put(line, property, entryOf(old?.[property], row.cell(letter), kind, row.where(letter)));
    }
    put(line, 'areaRate', rateOf(old?.areaRate, row.cell('E'), row.where('E')));
    put(line, 'investmentRate', rateOf(old?.investmentRate, row.cell('H'), row.where('H')));
    buildings.push(line);
    origins.push(index);
  }
  return { buildings, origins };
}

/** The item of a record that a row was made from, and its index. */
export function oldOf<Item>(items: readonly Item[], { id }: FilledRow): [Item, number] | [undefined, undefined] {
  const index = id === undefined || id.startsWith('+') ? -1 : Number(id);
  const item = items[index];
  return item === undefined ? [undefined, undefined] : [item, index];
}

/** True for a row of the record that holds just what was shown: blank as it is, nobody emptied it. */
export const isAsShown = (row: FilledRow, was: Readonly<Record<string, Content>> | undefined): boolean =>
  was !== undefined && Object.entries(was).every(([letter, content]) => holds(row.cell(letter), content));

export const wordsIn = (cell: Parameters<typeof isEmpty>[0]): string =>
  cell === undefined || isEmpty(cell) ? '' : typedText(cell);

/** Sets a property, or takes it away. */
export function put<Row extends object, Name extends keyof Row>(
  row: Row,
  name: Name,
  entry: Row[Name] | undefined,
): void {
  if (entry === undefined) delete row[name];
  else row[name] = entry;
}
