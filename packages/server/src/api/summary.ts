import { placeSchema, summarySortKeys } from '@hengji/core';
import { z } from 'zod';
import { decimalSchema, evaluationKindSchema, idSchema } from './common.js';

const summarySourceKindSchema = z.enum(['report', 'record']);

/** One evaluation, of a reviewed report or of a record. */
export const summaryRowSchema = z.object({
  source: z.object({
    kind: summarySourceKindSchema,
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

/** Filters and order of the page, in the words of its address; what an export does not know it must not leave out silently. */
export const summaryExportQuerySchema = z.strictObject({
  format: z.enum(['xlsx', 'json']),
  q: z.string().max(200).default('').describe('Words that stand in unit, department, project or name'),
  year: z.coerce.number<string>().int().min(1).max(9999).optional(),
  unit: z.string().max(1000).optional().describe('Name of a unit'),
  kind: evaluationKindSchema.optional(),
  grade: z.string().max(1000).optional().describe('A grade; empty for evaluations without one'),
  source: summarySourceKindSchema.optional(),
  examples: z.literal('1').optional().describe('With the examples that came with the program, beside what is the own'),
  sort: z
    .enum(summarySortKeys.flatMap((key) => [key, `-${key}`] as const))
    .default('-score')
    .describe('With a minus from the highest down'),
  list: z.enum(['nested', 'flat']).default('nested').describe('nested: projects stand below their department'),
});

export type SummaryExportQuery = z.infer<typeof summaryExportQuerySchema>;

export type SummaryRow = z.infer<typeof summaryRowSchema>;
