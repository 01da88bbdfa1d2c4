import { placeSchema } from '@hengji/core';
import { z } from 'zod';
import { decimalSchema, evaluationKindSchema, idSchema } from './common.js';

/** One evaluation, of a reviewed report or of a record. */
export const summaryRowSchema = z.object({
  source: z.object({
    kind: z.enum(['report', 'record']),
    id: idSchema,
    evaluation: z.int().describe('Index in the evaluations of the report; 0 for a record'),
  }),
  name: z.string().describe('Name of the file, or title of the record'),
  demonstration: z.boolean(),
  unit: z.string().nullable(),
  department: z.string().nullable().describe('主管部门, as printed'),
  region: z.array(z.string()).describe('Province, city, county as far as the name of the unit tells'),
  project: z.string().nullable(),
  year: z.int().nullable(),
  kind: evaluationKindSchema,
  fullMarks: decimalSchema.nullable(),
  score: decimalSchema.nullable().describe('As printed; where none is printed, the sum of the printed scores'),
  grade: z.string().nullable(),
  budget: decimalSchema.nullable().describe('元'),
  executed: decimalSchema.nullable().describe('元'),
  executionRate: decimalSchema.nullable().describe('Percent, recomputed from the amounts; as printed without them'),
  scoreAt: placeSchema.nullable().describe('Where the total score is printed'),
});

export const summarySchema = z.array(summaryRowSchema);
export const summaryExportQuerySchema = z.object({ format: z.enum(['xlsx', 'json']) });

export type SummaryRow = z.infer<typeof summaryRowSchema>;
