import { z } from 'zod';
import { decimalSchema, evaluationKindSchema, idSchema, rangeSchema, timeSchema } from './common.js';
import { packIdSchema } from './packs.js';

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

/** A pack by which a report is reviewed where it prints no standard. */
export const reviewPackSchema = z.object({
  id: packIdSchema,
  title: z.string(),
  inForce: z
    .boolean()
    .describe('The newest review found an evaluation of its kind and year, for which no pack before it holds'),
});

const mostPacks = 20;
/** What files are handed in with. */
export const uploadQuerySchema = z.object({
  packs: z
    .string()
    .regex(new RegExp(`^[a-z0-9-]{1,80}(,[a-z0-9-]{1,80}){0,${mostPacks - 1}}$`))
    .optional()
    .describe('Ids of packs by which to review, with commas between them; of one kind and year the first holds'),
});

const reportIdsSchema = z.array(idSchema).min(1).max(5_000);

/** Reports are to be reviewed by these packs and no others. */
export const packsRequestSchema = z.object({
  reports: reportIdsSchema,
  packs: z.array(packIdSchema).max(mostPacks).describe('Of one kind and year the first holds'),
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
  packs: z.array(reviewPackSchema),
});

export const reportListSchema = z.array(reportSchema);

/** What an opinion is asked for with. */
export const opinionWishes = {
  reviewer: z.string().trim().max(100).optional().describe('For the opinion: the unit that reviews'),
  date: z.iso.date().optional().describe('For the opinion: its day; today where it is not given'),
  accept: z
    .enum(['open', 'accepted', 'errors'])
    .default('open')
    .describe('For the opinion: all that was not dismissed, only what was accepted, or the errors not dismissed'),
};

/** Formats of an export; `opinion` is the 复核意见书 (Word). */
export const reportExportFormats = ['docx', 'opinion', 'xlsx', 'html', 'json', 'record'] as const;
export const reportExportQuerySchema = z.object({ format: z.enum(reportExportFormats), ...opinionWishes });

/** Formats of an export of several reports: one list of problems, or an archive with an opinion on each. */
export const reportsExportFormats = ['xlsx', 'opinion'] as const;
/** More reports, or findings, in one file are more than anyone reads and than one request may take. */
export const mostExported = { reports: 500, findings: 20_000 } as const;
export const reportsExportRequestSchema = z.object({
  format: z.enum(reportsExportFormats),
  reports: reportIdsSchema.describe('In the order in which they are to stand'),
  ...opinionWishes,
});

export type ReviewPack = z.infer<typeof reviewPackSchema>;
export type PacksRequest = z.infer<typeof packsRequestSchema>;
export type ReportsExportRequest = z.input<typeof reportsExportRequestSchema>;
export type ReportsExportFormat = (typeof reportsExportFormats)[number];
export type ReportState = z.infer<typeof reportStateSchema>;
export type FindingCounts = z.infer<typeof findingCountsSchema>;
export type Report = z.infer<typeof reportSchema>;
export type ReportExportFormat = (typeof reportExportFormats)[number];
