import { type Evaluation, emptyEvaluation } from '@hengji/core';
import type { Table } from '@hengji/documents';
import type { NotUnderstood } from '../../model/review.js';
import { FormReader } from '../forms/read-form.js';
import { Grid } from '../grid.js';

/** Reads tables that follow each other directly as the form of one department in 2023. */
export function readTables(...tables: Table[]): { evaluation: Evaluation; notUnderstood: NotUnderstood[] } {
  const evaluation = emptyEvaluation('department');
  evaluation.year = 2023;
  const notUnderstood: NotUnderstood[] = [];
  const reader = new FormReader(evaluation, notUnderstood);
  tables.forEach((table, index) => {
    reader.read(new Grid(table, index), index > 0);
  });
  reader.finish();
  return { evaluation, notUnderstood };
}
