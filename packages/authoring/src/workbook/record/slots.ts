import { type Entry, type Evaluation, type MoneyLine, moneyWholes } from '@hengji/core';

/**
 * A place in a record that Hengji fills itself. `row` finds its list and index, so that the same place can be found
 * after rows were added or deleted.
 */
export interface Slot {
  /** What must be known before: 0 rates and sums, 1 scores, 2 the total, 3 the grade. */
  readonly tier: 0 | 1 | 2 | 3;
  readonly list: 'execution' | 'staff' | 'buildings' | 'indicators' | 'money' | 'whole';
  readonly index: number;
  readonly property: string;
}

type ListName = 'execution' | 'staff' | 'buildings' | 'indicators';

const listSlots: readonly (readonly [ListName, string, Slot['tier']])[] = [
  ['execution', 'rate', 0],
  ['staff', 'controlRate', 0],
  ['buildings', 'areaRate', 0],
  ['buildings', 'investmentRate', 0],
  ['execution', 'score', 1],
  ['indicators', 'score', 1],
];

/** All places of a record that are computed, in the order of their tiers. */
export function slotsOf(record: Evaluation): Slot[] {
  const slots: Slot[] = listSlots.flatMap(([list, property, tier]) =>
    record[list].map((_, index): Slot => ({ tier, list, index, property })),
  );
  record.money.forEach((line, index) => {
    if (isWhole(line)) slots.push({ tier: 0, list: 'money', index, property: 'amount' });
  });
  slots.push({ tier: 2, list: 'whole', index: 0, property: 'fullMarks' });
  slots.push({ tier: 2, list: 'whole', index: 0, property: 'score' });
  slots.push({ tier: 3, list: 'whole', index: 0, property: 'grade' });
  return slots.sort((a, b) => a.tier - b.tier);
}

const isWhole = ({ subject }: MoneyLine): boolean => moneyWholes.some(({ whole }) => whole === subject);

export function slotEntry(record: Evaluation, { list, index, property }: Slot): Entry | undefined {
  if (list === 'whole') return property === 'grade' ? record.grade : record.total?.[property as 'score' | 'fullMarks'];
  const row: object | undefined = record[list][index];
  return row === undefined ? undefined : (row as Record<string, Entry | undefined>)[property];
}

/** The record with another entry in that place; `undefined` takes the place away, of money it leaves a blank. */
export function withSlot(record: Evaluation, slot: Slot, entry: Entry | undefined): Evaluation {
  const { list, index, property } = slot;
  if (list === 'whole') return withWhole(record, property, entry);
  if (list === 'money') {
    const amount = entry ?? { text: '' };
    return { ...record, money: record.money.map((line, at) => (at === index ? { ...line, amount } : line)) };
  }
  const rows = record[list].map((row, at) => (at === index ? withProperty(row, property, entry) : row));
  return { ...record, [list]: rows };
}

function withWhole(record: Evaluation, property: string, entry: Entry | undefined): Evaluation {
  if (property === 'grade') return withProperty(record, 'grade', entry);
  const total = withProperty(record.total ?? {}, property, entry);
  const isThere = record.total !== undefined || entry !== undefined;
  return isThere ? { ...record, total } : record;
}

function withProperty<Row extends object>(row: Row, property: string, entry: Entry | undefined): Row {
  const { [property]: _old, ...rest } = row as Record<string, unknown>;
  return (entry === undefined ? rest : { ...rest, [property]: entry }) as Row;
}
