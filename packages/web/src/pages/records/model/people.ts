import { type BuildingLine, type Evaluation, percentOf, quantityOf, Rational, type StaffLine } from '@hengji/core';
import { textOf, textUnder, withText } from './entries.js';
import { type LineColumn, listTable, type Table } from './table.js';

type Name<Line> = keyof Line & string;

/** A column of figures; a typed text that is no figure is said so. */
export const figureColumn = <Line extends object>(
  id: Name<Line>,
  title: string,
  width: number,
  unit?: string,
): LineColumn<Line> => ({
  id,
  title,
  width,
  isFigure: true,
  get: (line) => textUnder(line[id] as Parameters<typeof textUnder>[0], unit),
  set: (line, text) => withText(line, id, text, unit),
  flag: (line) => notAFigure(textOf(line[id] as Parameters<typeof textOf>[0])),
});

/** A column of words that are a place of the record. */
export const wordsColumn = <Line extends object>(id: Name<Line>, title: string, width: number): LineColumn<Line> => ({
  id,
  title,
  width,
  get: (line) => textOf(line[id] as Parameters<typeof textOf>[0]),
  set: (line, text) => withText(line, id, text),
});

/** What is wrong with a text where a figure belongs. */
export const notAFigure = (text: string) =>
  text === '' || /^[-—–/\\无]+$|^不适用$/.test(text) || quantityOf(text) !== undefined
    ? undefined
    : ({ severity: 'warning', message: '这里应当是一个数字' } as const);

const rateColumn = <Line extends object>(
  id: Name<Line>,
  title: string,
  part: Name<Line>,
  whole: Name<Line>,
): LineColumn<Line> => {
  const text = (line: Line, name: Name<Line>) => textOf(line[name] as Parameters<typeof textOf>[0]);
  return {
    ...figureColumn<Line>(id, title, 110),
    ghost: (line) => percentOf(text(line, part), text(line, whole)),
    flag: (line) => differs(text(line, id), percentOf(text(line, part), text(line, whole))),
  };
};

/** A typed rate that is not the one that its figures give. */
export function differs(typed: string, computed: string | undefined) {
  if (typed === '' || computed === undefined) return undefined;
  const [a, b] = [quantityOf(typed), quantityOf(computed)];
  if (a === undefined || b === undefined) return undefined;
  return a.value.sub(b.value).abs().le(tolerance(a.digits))
    ? undefined
    : ({ severity: 'warning', message: `按左边的数计算是${computed}` } as const);
}

/** One unit of the last printed digit of a percentage. */
const tolerance = (digits: number): Rational => Rational.of(1).div(Rational.of(10 ** Math.min(6, digits + 2)));

export const staffTable = (evaluation: Evaluation): Table =>
  listTable<StaffLine>(
    {
      columns: [
        {
          id: 'kind',
          title: '人员类别',
          width: 150,
          get: ({ kind }) => kind,
          set: (line, kind) => ({ ...line, kind }),
        },
        figureColumn('posts', '编制数', 120),
        figureColumn('onPost', '实际在职人数', 130),
        rateColumn('controlRate', '控制率', 'onPost', 'posts'),
      ],
      lines: ({ staff }) => staff,
      put: (record, staff) => ({ ...record, staff }),
      blank: { kind: '' },
      label: ({ kind }) => kind,
    },
    evaluation,
  );

export const buildingsTable = (evaluation: Evaluation): Table =>
  listTable<BuildingLine>(
    {
      columns: [
        { id: 'name', title: '项目', width: 180, get: ({ name }) => name, set: (line, name) => ({ ...line, name }) },
        figureColumn('approvedArea', '批复规模（㎡）', 120, '㎡'),
        figureColumn('actualArea', '实际规模（㎡）', 120, '㎡'),
        rateColumn('areaRate', '规模控制率', 'actualArea', 'approvedArea'),
        figureColumn('budgetInvestment', '预算投资（万元）', 130, '万元'),
        figureColumn('actualInvestment', '实际投资（万元）', 130, '万元'),
        rateColumn('investmentRate', '投资概算控制率', 'actualInvestment', 'budgetInvestment'),
      ],
      lines: ({ buildings }) => buildings,
      put: (record, buildings) => ({ ...record, buildings }),
      blank: { name: '' },
      label: ({ name }) => name,
    },
    evaluation,
  );
