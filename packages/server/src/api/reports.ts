import { z } from 'zod';
import { decimalSchema, evaluationKindSchema, idSchema, rangeSchema, timeSchema } from './common.js';

export const reportStateSchema = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

/** How many findings a report has; those that were dismissed count only as `dismissed`. */
export const findingCountsSchema = z.object({
  errors: z.int(),
  warnings: z.int(),
  advice: z.int(),
  open: z.int().describe('Nobody has decided on them yet'),
  accepted: z.int(),
  dismissed: z.int(),
});

/** A file that was handed in for review, and what came of it. */
export const reportSchema = z.object({
  id: idSchema,
  name: z.string().describe('Name of the file as the user has it'),
  size: z.int().describe('Bytes'),
  state: reportStateSchema,
  error: z.string().nullable().describe('Chinese sentence, where it failed'),
  createdAt: timeSchema,
  reviewedAt: timeSchema.nullable(),
  unit: z.string().nullable(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  kind: z
    .enum([...evaluationKindSchema.options, 'budget'])
    .nullable()
    .describe('budget: no report, but a budget table that the reports of its unit are held against'),
  grade: z.string().nullable().describe('As printed; else the grade of the printed score'),
  printedScore: decimalSchema.nullable(),
  recomputed: rangeSchema.nullable().describe('What the printed partial scores give'),
  counts: findingCountsSchema,
  demonstration: z.boolean().describe('An example that came with the program'),
});

export const reportListSchema = z.array(reportSchema);

/** Formats of an export; `opinion` is the 复核意见书 (Word). */
export const reportExportFormats = ['docx', 'opinion', 'xlsx', 'html', 'json', 'record'] as const;
export const reportExportQuerySchema = z.object({
  format: z.enum(reportExportFormats),
  reviewer: z.string().trim().max(100).optional().describe('For the opinion: the unit that reviews'),
  date: z.iso.date().optional().describe('For the opinion: its day; today where it is not given'),
  accept: z
    .enum(['open', 'accepted', 'errors'])
    .default('open')
    .describe('For the opinion: all that was not dismissed, only what was accepted, or the errors not dismissed'),
});

export type ReportState = z.infer<typeof reportStateSchema>;
export type FindingCounts = z.infer<typeof findingCountsSchema>;
export type Report = z.infer<typeof reportSchema>;
export type ReportExportFormat = (typeof reportExportFormats)[number];
