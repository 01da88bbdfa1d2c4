import type { Entry, Evaluation, ExecutionRow } from '@hengji/core';
import { isOpen } from '../../record/quantity.js';
import type { Book } from '../book.js';
import { type Content, entryOf, holds, shown } from '../cells/content.js';
import { rateOf } from '../cells/rate.js';
import { amounts, fullMarksOf, inputs } from './execution-columns.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';
import { isAsShown, oldOf, put, wordsIn } from './unit.js';

/** Reads the execution rows. */
export function readExecution(
  book: Book,
  sheet: FilledSheet,
): { readonly execution: Evaluation['execution']; readonly origins: (number | undefined)[] } {
  const { typed, pack } = book;
  const execution: ExecutionRow[] = [];
  const origins: (number | undefined)[] = [];
  for (const row of sheet.rows('execution')) {
    const [old, index] = oldOf(typed.execution, row);
    const isFirst = index === 0 || row.id === '+0';
    // Marks that only the pack gives make no row of a record.
    const letters = old === undefined ? inputs.filter((letter) => letter !== 'G') : (['B', ...inputs] as const);
    if (isBlankRow(row, letters) && !isAsShown(row, old && shownRow(old))) continue;
    const name = row.cell('B');
    const line: ExecutionRow = { ...old, name: old !== undefined && holds(name, old.name) ? old.name : wordsIn(name) };
    for (const [letter, property] of amounts) {
      put(line, property, entryOf(old?.[property], row.cell(letter), 'amount', row.where(letter), book.moneyUnit));
    }
    put(line, 'rate', rateOf(old?.rate, row.cell('F'), row.where('F')));
    put(line, 'fullMarks', fullMarksIn(old, row, isFirst ? fullMarksOf(pack) : undefined));
    put(line, 'score', entryOf(old?.score, row.cell('I'), 'marks', row.where('I')));
    execution.push(line);
    origins.push(index);
  }
  return { execution, origins };
}

/** The pack's marks that the sheet shows are no entry of a row of the record, unless they were changed. */
function fullMarksIn(line: ExecutionRow | undefined, row: FilledRow, byPack: number | undefined): Entry | undefined {
  const old = line?.fullMarks;
  if (line !== undefined && isOpen(old) && holds(row.cell('G'), byPack)) return old;
  return entryOf(old, row.cell('G'), 'marks', row.where('G'));
}

const shownRow = (line: ExecutionRow): Record<string, Content> => ({
  B: line.name,
  ...Object.fromEntries(amounts.map(([letter, property]) => [letter, shown(line[property], 'amount')])),
  I: shown(line.score, 'marks'),
});
