import { type Evaluation, notedRules, withNumbers } from '@hengji/core';
import { type Pack, rulesOf } from '@hengji/packs';
import type { Completed } from '../record/complete.js';
import { type LiveRules, liveRulesOf } from './indicator/live-rules.js';
import { typedOnly } from './record/typed.js';

/** Everything the sheets are made from; made again from the hidden record when a workbook is read. */
export interface Book {
  readonly pack: Pack;
  readonly record: Evaluation;
  /** The record without what Hengji computes; its cells are the input cells. */
  readonly typed: Evaluation;
  readonly completed: Completed;
  readonly rules: LiveRules;
  /** 「万元」 where the entries of the record name their units, so that new ones do as well. */
  readonly moneyUnit: string | undefined;
}

export function bookOf(record: Evaluation, pack: Pack): Book {
  const { typed, completed } = typedOnly(record, pack);
  const rules = rulesOf(pack, record.year);
  const namesUnits =
    record.money.some(({ amount }) => amount.unit !== undefined) ||
    record.execution.some(({ executed, adjusted }) => (executed ?? adjusted)?.unit !== undefined);
  return {
    pack,
    record,
    typed,
    completed,
    rules: liveRulesOf(rules, notedRules(withNumbers(record), rules)),
    moneyUnit: namesUnits ? '万元' : undefined,
  };
}
