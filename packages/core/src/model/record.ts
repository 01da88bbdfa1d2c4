import type { Entry } from './entry.js';
import type { BuildingLine, Evaluation, FrameNode } from './evaluation.js';
import { numbersIn } from './numbers.js';

/**
 * An evaluation as a record that a person goes on writing: without places in a source document, and without numbers
 * beside the texts, which would be wrong as soon as a text is edited. {@link withNumbers} reads them again.
 */
export const asRecord = (evaluation: Evaluation): Evaluation => bare(evaluation);

/** A copy of data without the properties `at` and `numbers`, at any depth. */
function bare<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(bare) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (key === 'at' || key === 'numbers' ? [] : [[key, bare(part)]])),
  ) as Value;
}

/** The figures of a building, as forms print them from left to right. */
export const buildingFigures = [
  'approvedArea',
  'actualArea',
  'areaRate',
  'budgetInvestment',
  'actualInvestment',
  'investmentRate',
] as const satisfies readonly (keyof BuildingLine)[];

/** A record with the numbers of its values read from their texts, as a reader of documents gives them. */
export function withNumbers(record: Evaluation): Evaluation {
  return {
    ...record,
    staff: record.staff.map((line) => valued(line, ['posts', 'onPost', 'controlRate'])),
    money: record.money.map((line) => valued(line, ['amount', 'share'])),
    buildings: record.buildings.map((line) => valued(line, buildingFigures)),
    goals: record.goals.map((goal) => valued(goal, ['weight'])),
    execution: record.execution.map((row) =>
      valued(row, ['opening', 'adjusted', 'executed', 'rate', 'fullMarks', 'score']),
    ),
    frame: record.frame.map(valuedNode),
    indicators: record.indicators.map((indicator) =>
      valued(indicator, ['weight', 'target', 'actual', 'completion', 'score']),
    ),
    unfinished: record.unfinished.map((indicator) => valued(indicator, ['target', 'actual'])),
    ...(record.total === undefined ? {} : { total: valued(record.total, ['fullMarks', 'score']) }),
  };
}

const valuedNode = (node: FrameNode): FrameNode => ({
  ...valued(node, ['weight']),
  children: node.children.map(valuedNode),
});

function valued<Line extends object>(line: Line, names: readonly (keyof Line)[]): Line {
  const changed: Partial<Line> = {};
  for (const name of names) {
    const entry = line[name] as Entry | undefined;
    if (entry === undefined) continue;
    const { numbers: _stale, ...rest } = entry;
    const numbers = numbersIn(entry.text, entry.unit);
    changed[name] = (numbers.length === 0 ? rest : { ...rest, numbers }) as Line[typeof name];
  }
  return { ...line, ...changed };
}
