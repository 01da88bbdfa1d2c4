import type { Entry, Evaluation, ExecutionRow, FrameNode, Indicator } from '@hengji/core';

/**
 * The forms of an evaluation one by one. Some files print the same form twice (in the report and attached to it, or
 * department and summary); what is added up must come from one of them. A form begins anew where, in a later table,
 * the first indicator or the first row of execution is printed again. Each form is a view of the evaluation with its
 * own execution rows, frame, indicators and total; everything else is shared.
 */
export function formsOf(evaluation: Evaluation): Evaluation[] {
  const starts = startsOf(evaluation);
  if (starts.length < 2) return [evaluation];
  const formOf = (block: number | undefined): number =>
    block === undefined
      ? 0
      : Math.max(
          0,
          starts.findLastIndex((start) => start <= block),
        );
  const rowsOf = (form: number): ExecutionRow[] =>
    evaluation.execution.filter((row) => formOf(blockOfRow(row)) === form);
  // A form that is printed again without its execution part has that of the first.
  const executionOf = (form: number): ExecutionRow[] => [rowsOf(form), rowsOf(0)].find((rows) => rows.length > 0) ?? [];
  return starts.map((_, form) => {
    const indexes = evaluation.indicators.flatMap(({ name }, i) => (formOf(name.at?.block) === form ? [i] : []));
    const renumbered = new Map(indexes.map((old, i) => [old, i]));
    const { total, ...rest } = evaluation;
    return {
      ...rest,
      execution: executionOf(form),
      indicators: indexes.flatMap((i) => evaluation.indicators[i] ?? []).map((one) => withOwner(one, renumbered)),
      frame: evaluation.frame.flatMap((node) => restricted(node, renumbered) ?? []),
      ...(total && formOf((total.score ?? total.fullMarks)?.at?.block) === form ? { total } : {}),
    };
  });
}

/** Blocks at which a form begins: 0, and every later table that repeats the beginning of the first form. */
function startsOf({ indicators, execution }: Evaluation): number[] {
  const starts = new Set([0]);
  const repeats = <T>(
    items: readonly T[],
    keyOf: (item: T) => string,
    block: (item: T) => number | undefined,
  ): void => {
    const [first] = items;
    if (first === undefined) return;
    const from = block(first) ?? 0;
    for (const item of items) {
      const at = block(item);
      if (at !== undefined && at > from && keyOf(item) === keyOf(first)) starts.add(at);
    }
  };
  repeats(indicators, keyOfIndicator, ({ name }) => name.at?.block);
  if (starts.size === 1) return [0];
  // The rows of execution stand above the indicators, perhaps in a table of their own.
  const sorted = [...starts].sort((a, b) => a - b);
  const [firstRow] = execution;
  return sorted.map((start, i) => {
    const before = sorted[i - 1];
    const repeated = execution.find((row) => {
      const at = blockOfRow(row);
      return (
        before !== undefined &&
        at !== undefined &&
        at > (blockOfRow(firstRow) ?? 0) &&
        at > before &&
        at < start &&
        row.name === firstRow?.name
      );
    });
    return (repeated && blockOfRow(repeated)) ?? start;
  });
}

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

const keyOfIndicator = ({ name, level1, level2 }: Indicator): string =>
  [level1, level2, name.text].map(squeezed).join('|');

const blockOfRow = (row: ExecutionRow | undefined): number | undefined => {
  const entries: (Entry | undefined)[] = row
    ? [row.executed, row.adjusted, row.opening, row.rate, row.score, row.fullMarks]
    : [];
  return entries.find((entry) => entry?.at)?.at?.block;
};

function withOwner(indicator: Indicator, renumbered: ReadonlyMap<number, number>): Indicator {
  if (indicator.sharesWeightWith === undefined) return indicator;
  const { sharesWeightWith, ...rest } = indicator;
  const owner = renumbered.get(sharesWeightWith);
  return owner === undefined ? rest : { ...rest, sharesWeightWith: owner };
}

/** A node with only the indicators of one form; undefined where none is left. */
function restricted(node: FrameNode, renumbered: ReadonlyMap<number, number>): FrameNode | undefined {
  const children = node.children.flatMap((child) => restricted(child, renumbered) ?? []);
  const indicators = node.indicators.flatMap((i) => renumbered.get(i) ?? []);
  return children.length + indicators.length === 0 ? undefined : { ...node, children, indicators };
}
