import type { Evaluation, FrameNode, Indicator, MoneyLine } from '@hengji/core';

/** An evaluation with what templates ask of it beside its own properties; see placeholders.ts. */
export function subjectOf(evaluation: Evaluation, projects: readonly Evaluation[]): object {
  const { year } = evaluation;
  const money = evaluation.money.map((line) => ({ ...line, yearsBefore: yearsBefore(line, year) }));
  const indicators = indicatorsOf(evaluation);
  return {
    ...evaluation,
    ...(year === undefined ? {} : { lastYear: year - 1, nextYear: year + 1 }),
    money,
    moneyRows: rowsOf(money),
    indicators,
    goals: evaluation.goals.map((goal, at) => ({
      ...goal,
      indicators: evaluation.goals.length === 1 ? indicators : indicators.filter((each) => each.goal === at),
    })),
    labels: [...evaluation.fields, ...evaluation.signatures],
    projects,
  };
}

/** A line without a year is of the year evaluated. */
const yearsBefore = (line: MoneyLine, year: number | undefined): string =>
  line.year === undefined ? '0' : year === undefined ? '' : String(year - line.year);

/** The lines of one subject and name, whatever their year and stage, as one row in the order in which they begin. */
function rowsOf(lines: readonly MoneyLine[]): object[] {
  const rows = new Map<string, { subject: string; name: string; lines: MoneyLine[] }>();
  for (const line of lines) {
    const key = `${line.subject}\n${line.name}`;
    const row = rows.get(key);
    if (row) row.lines.push(line);
    else rows.set(key, { subject: line.subject, name: line.name, lines: [line] });
  }
  return [...rows.values()];
}

interface Classes {
  readonly level1?: FrameNode;
  readonly level2?: FrameNode;
}

/** Indicators with their classes, and with numbers that are equal for neighbours of one group. */
function indicatorsOf({ indicators, frame, goals }: Evaluation): Indicator[] {
  const classes = new Map<number, Classes>();
  const visit = (node: FrameNode, above: Classes): void => {
    const here = node.level === 1 ? { level1: node } : node.level === 2 ? { ...above, level2: node } : above;
    for (const index of node.indicators) classes.set(index, here);
    for (const child of node.children) visit(child, here);
  };
  for (const node of frame) visit(node, {});

  let last: { indicator: Indicator; classes: Classes } | undefined;
  let [goal, level1, level2] = [0, 0, 0];
  return indicators.map((indicator, at) => {
    const now = { indicator, classes: classes.get(at) ?? {} };
    const newGoal = last?.indicator.goal !== indicator.goal;
    const new1 = newGoal || last?.indicator.level1 !== indicator.level1 || last?.classes.level1 !== now.classes.level1;
    const new2 = new1 || last?.indicator.level2 !== indicator.level2 || last?.classes.level2 !== now.classes.level2;
    if (newGoal) goal = at;
    if (new1) level1 = at;
    if (new2) level2 = at;
    last = now;
    const goalText = indicator.goal === undefined ? undefined : goals[indicator.goal]?.text;
    return {
      ...indicator,
      classes: now.classes,
      groups: { goal, level1, level2, weight: indicator.sharesWeightWith ?? at },
      ...(goalText === undefined ? {} : { goalText }),
    };
  });
}
