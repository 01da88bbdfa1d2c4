import type { Evaluation, FrameNode } from '@hengji/core';

/** One row of a table of indicators: its classes from the outside in. A class without indicators has a row as well. */
export interface ClassRow {
  readonly goal?: FrameNode | undefined;
  readonly level1?: FrameNode | undefined;
  readonly level2?: FrameNode | undefined;
  /** Index in the record's indicators. */
  readonly indicator?: number;
}

/** The rows in the order of the classes; what stands directly below a class keeps its place among its siblings. */
export function classRows({ frame, indicators }: Evaluation): ClassRow[] {
  const seen = new Set<number>();
  const rows = rowsBelow(frame, [], {}, seen, indicators.length);
  const outside = indicators.flatMap((_, indicator) => (seen.has(indicator) ? [] : [{ indicator }]));
  return [...rows, ...outside];
}

function rowsBelow(
  nodes: readonly FrameNode[],
  own: readonly number[],
  path: ClassRow,
  seen: Set<number>,
  count: number,
): ClassRow[] {
  const items: { place: number; rows: ClassRow[] }[] = [];
  for (const indicator of own) {
    if (indicator >= count || seen.has(indicator)) continue;
    seen.add(indicator);
    items.push({ place: indicator, rows: [{ ...path, indicator }] });
  }
  let place = -1;
  for (const node of nodes) {
    const rows = rowsOf(node, path, seen, count);
    place = rows.find(({ indicator }) => indicator !== undefined)?.indicator ?? place;
    items.push({ place, rows });
  }
  return items.sort((a, b) => a.place - b.place).flatMap(({ rows }) => rows);
}

function rowsOf(node: FrameNode, path: ClassRow, seen: Set<number>, count: number): ClassRow[] {
  const inside = entered(node, path);
  const rows = rowsBelow(node.children, node.indicators, inside, seen, count);
  return rows.length > 0 || inside === path ? rows : [inside];
}

/** A class that has neither a name nor a weight leaves no trace in a form. */
function entered(node: FrameNode, path: ClassRow): ClassRow {
  if (node.level === 'goal') return { goal: node };
  if (node.name === '' && !node.weight?.text) return path;
  return node.level === 1 ? { goal: path.goal, level1: node } : { ...path, level2: node };
}
