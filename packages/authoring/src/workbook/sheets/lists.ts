import type ExcelJS from 'exceljs';
import type { Book } from '../book.js';
import { letterOf } from '../cells/columns.js';
import { stored } from '../cells/content.js';
import type { ListPlaces } from '../indicator/row-formulas.js';
import type { Watched } from './frame.js';
import { looks } from './looks.js';

/** Lists behind the drop-downs, as formulas; absent where there is nothing to choose from. */
export interface Lists {
  readonly level1?: string;
  readonly level2?: string;
  readonly units: string;
  readonly places: ListPlaces;
}

const sheetName = '_选项';

/** Units that indicators are usually counted in; others may be typed. */
const units = [
  '个',
  '项',
  '次',
  '人',
  '人次',
  '户',
  '家',
  '场',
  '期',
  '批',
  '份',
  '篇',
  '件',
  '卷',
  '册',
  '条',
  '套',
  '台',
  '辆',
  '处',
  '座',
  '所',
  '户次',
  '%',
  '天',
  '小时',
  '个月',
  '年',
  '公里',
  '米',
  '平方米',
  '亩',
  '公顷',
  '吨',
  '万元',
  '元',
  '分',
];

/** The hidden sheet of lists. Its lists are known before the other sheets are drawn, what it watches after them. */
export class ListSheet {
  readonly #sheet: ExcelJS.Worksheet;
  readonly lists: Lists;

  constructor(workbook: ExcelJS.Workbook, { pack, typed, rules }: Book) {
    this.#sheet = workbook.addWorksheet(sheetName, { state: 'hidden' });
    const frame = pack.frame ?? [];
    const level1 = distinct([
      ...frame.map((each) => each.level1),
      ...typed.indicators.map((each) => each.level1 ?? ''),
    ]);
    const level2 = distinct([
      ...frame.flatMap(({ classes }) => (classes ?? []).map((each) => each.level2)),
      ...typed.indicators.map((each) => each.level2 ?? ''),
    ]);
    const [ones, twos] = [this.#column(1, level1), this.#column(2, level2)];
    const word = this.#column(
      4,
      rules.words.map((each) => each.word),
    );
    const from = this.#column(
      5,
      rules.words.map((each) => Number(each.from.toDecimal(4))),
    );
    const to = this.#column(
      6,
      rules.words.map((each) => Number(each.to.toDecimal(4))),
    );
    const hints = this.#column(10, rules.hints);
    this.lists = {
      ...(ones === undefined ? {} : { level1: ones }),
      ...(twos === undefined ? {} : { level2: twos }),
      units: this.#column(3, units) ?? '""',
      places: {
        unchanged: this.#name('hj_unchanged', `'${sheetName}'!$I$1`),
        ...(hints === undefined ? {} : { hints: this.#name('hj_hints', hints) }),
        ...(word === undefined || from === undefined || to === undefined
          ? {}
          : {
              words: {
                word: this.#name('hj_words', word),
                from: this.#name('hj_from', from),
                to: this.#name('hj_to', to),
              },
            }),
      },
    };
  }

  /** Compares every cell that standards take data from with what was written into it. */
  watch(watched: readonly Watched[]): void {
    const count = watched.length;
    watched.forEach(({ cell, content }, at) => {
      const row = this.#sheet.getRow(at + 1);
      row.getCell(7).value = { formula: `IF(${cell}="","",${cell})` };
      if (content !== undefined && content !== '') row.getCell(8).value = stored(content);
    });
    this.#sheet.getCell('I1').value =
      count === 0 ? true : { formula: `SUMPRODUCT(EXACT($G$1:$G$${count},$H$1:$H$${count})*1)=${count}` };
  }

  /** Formulas that are written once for a whole column may not name other sheets; names they may. */
  #name(name: string, reference: string): string {
    this.#sheet.workbook.definedNames.add(reference, name);
    return name;
  }

  #column(column: number, values: readonly (string | number)[]): string | undefined {
    values.forEach((value, at) => {
      const cell = this.#sheet.getCell(at + 1, column);
      cell.value = stored(value);
      cell.style = looks.helper;
    });
    const letter = letterOf(column);
    return values.length === 0 ? undefined : `'${sheetName}'!$${letter}$1:$${letter}$${values.length}`;
  }
}

const distinct = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))];
