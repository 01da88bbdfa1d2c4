import { blankRecord, completeRecord, nextYear } from '@hengji/authoring/record';
import { asRecord, type Evaluation, type ExecutionRow } from '@hengji/core';
import type { Pack } from '@hengji/packs';

/** Whose record is begun. */
export interface RecordHead {
  readonly unit: string;
  readonly year: number;
}

/** An earlier evaluation to go on from. */
export interface Source {
  readonly evaluation: Evaluation;
  /** True where the record is about the year after. */
  readonly nextYear: boolean;
}

/** The contents of a new record: what the pack fixes, or what an earlier evaluation gives. */
export function startRecord(pack: Pack, { unit, year }: RecordHead, source?: Source): Evaluation {
  const begun = source === undefined ? blank(pack, year) : carried(source);
  return { ...begun, kind: pack.kind, unit: { text: unit }, year };
}

const carried = ({ evaluation, nextYear: isNext }: Source): Evaluation =>
  isNext ? nextYear(evaluation) : asRecord(evaluation);

function blank(pack: Pack, year: number): Evaluation {
  const record = blankRecord(pack, year);
  const execution = pack.executionMarks === undefined ? [] : [executionRow(pack)];
  // What the rows of an empty form add up to is no total yet; it would stay when the rows are filled in.
  const { total: _none, ...begun } = completeRecord({ ...record, execution }, pack).evaluation;
  return begun;
}

/** The row that is scored, with its places blank. */
function executionRow(pack: Pack): ExecutionRow {
  const blocks = (pack.forms ?? []).flatMap((form) => form.blocks);
  const block = blocks.find(({ kind }) => kind === 'execution');
  const label = block !== undefined && 'rows' in block ? block.rows?.[0] : undefined;
  const name = label !== undefined && 'label' in label ? label.label : '年度资金总额';
  const open = { text: '' };
  return { name, opening: open, adjusted: open, executed: open, score: open };
}
