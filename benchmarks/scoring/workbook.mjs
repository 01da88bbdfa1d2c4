import { perUnit, unitsPerCounty, unitsPerDepartment, unitsPerProvince } from './province.mjs';

/** The mark of one indicator as a finance bureau's workbook computes it. Columns: weight, target, actual, kind. */
export const markFormula = (r) =>
  `=ROUND(IF(D${r}=2,MIN(A${r},C${r}),IF(AND(B${r}=0,C${r}=0),A${r},IF(D${r}=1,IF(C${r}<=B${r},A${r},A${r}*B${r}/C${r}),IF(C${r}>=B${r},A${r},A${r}*C${r}/B${r})))),2)`;

/** Rows of the sheet of indicators: numbers and the formula of the mark. */
export function* indicatorRows({ rows }) {
  for (let row = 0; row < rows.unit.length; row += 1) {
    yield [
      rows.full[row] / 10_000,
      rows.target[row] / 10_000,
      rows.actual[row] / 10_000,
      rows.kind[row],
      markFormula(row + 1),
    ];
  }
}

/** Rows of the sheet of units: budget, executed, execution mark, total, full marks, grade. Money in 万元. */
export function* unitRows({ units }, sheet = 'Rows') {
  for (let unit = 0; unit < units.count; unit += 1) {
    const r = unit + 1;
    const [from, to] = [unit * perUnit + 1, (unit + 1) * perUnit];
    yield [
      units.budget[unit] / 1_000_000,
      units.executed[unit] / 1_000_000,
      `=ROUND(MIN(20,20*B${r}/A${r}),2)`,
      `=C${r}+SUM(${sheet}!E${from}:E${to})`,
      `=20+SUM(${sheet}!A${from}:A${to})`,
      `=IF(D${r}/E${r}>=0.9,"优",IF(D${r}/E${r}>=0.8,"良",IF(D${r}/E${r}>=0.6,"中","差")))`,
    ];
  }
}

/** Rows of the sheets of departments, counties and provinces: money, rate, weighted score, units by grade. */
export function* levelRows(count, per, sheet = 'Units') {
  for (let from = 1; from <= count; from += per) {
    const to = Math.min(count, from + per - 1);
    const range = (column) => `${sheet}!${column}${from}:${column}${to}`;
    yield [
      `=SUM(${range('A')})`,
      `=SUM(${range('B')})`,
      `=ROUND(SUM(${range('B')})/SUM(${range('A')}),4)`,
      `=ROUND(SUMPRODUCT(${range('A')},${range('D')})/SUM(${range('A')}),2)`,
      ...['优', '良', '中', '差'].map((grade) => `=COUNTIF(${range('F')},"${grade}")`),
    ];
  }
}

export const levels = [
  ['Departments', unitsPerDepartment],
  ['Counties', unitsPerCounty],
  ['Provinces', unitsPerProvince],
];
