import { evaluationSchema } from '@hengji/core';
import { z } from 'zod';
import { decimalSchema, evaluationKindSchema, idSchema, lineSchema, timeSchema, yearSchema } from './common.js';
import { coverageSchema, documentSchema, findingSchema, notUnderstoodSchema, statementSchema } from './review.js';

/** A record in the list of records: an evaluation that is being written. */
export const recordSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  unit: z.string(),
  year: z.int().nullable(),
  kind: evaluationKindSchema,
  pack: z.string(),
  version: z.int().describe('Counts from 1; a save names the version that it changes'),
  score: decimalSchema.nullable(),
  grade: z.string().nullable(),
  createdAt: timeSchema,
  savedAt: timeSchema,
});

export const recordSchema = recordSummarySchema.extend({ evaluation: evaluationSchema });

const nextYear = z
  .boolean()
  .describe('True: carries over what a new year keeps (indicators, weights, standards), and blanks what it does not');

export const recordRequestSchema = z.object({
  pack: z.string().regex(/^[a-z0-9-]{1,80}$/),
  kind: evaluationKindSchema,
  unit: lineSchema(200),
  year: yearSchema,
  from: z
    .union([
      z.strictObject({ report: idSchema, evaluation: z.int().min(0), nextYear: nextYear.default(false) }),
      z.strictObject({ record: idSchema, nextYear }),
    ])
    .optional()
    .describe('Absent: an empty record with the frame of the pack'),
});

export const recordSaveSchema = z.object({ version: z.int().min(1), evaluation: evaluationSchema });
export const recordSavedSchema = z.object({ version: z.int(), savedAt: timeSchema });

export const recordVersionSchema = z.object({ version: z.int(), savedAt: timeSchema });
export const recordVersionParamsSchema = z.object({ id: idSchema, version: z.coerce.number().int().min(1).max(1e9) });

/** What reviewing the composed document gave; places are places in `document`. */
export const recordCheckSchema = z.object({
  version: z.int().describe('The version that was checked'),
  document: documentSchema,
  outline: z
    .array(
      z.object({
        level: z.int().min(1).max(4),
        number: z.string(),
        title: z.string(),
        required: z.boolean().describe('A heading of the outline, not of the record alone'),
        section: z.string().exactOptional().describe('Title of the section of the record that stands here'),
        draft: z.array(z.string()).describe('What is drafted here where the record says nothing, line by line'),
        draftHasTables: z.boolean(),
      }),
    )
    .describe('The headings of the composed report, in their order'),
  findings: z.array(findingSchema),
  statements: z.array(statementSchema),
  coverage: coverageSchema,
  notUnderstood: z.array(notUnderstoodSchema),
  remarks: z.array(z.string()).describe('What could not be computed and what is still open, in Chinese'),
});

export const recordExportFormats = ['docx', 'xlsx', 'html', 'workbook'] as const;
export const recordExportQuerySchema = z.object({
  format: z.enum(recordExportFormats),
  part: z.enum(['report', 'forms', 'all']).default('all'),
});

/** A record after its workbook was read into it. */
export const recordWorkbookSchema = recordSchema.extend({
  notices: z.array(z.string()).describe('What was left out, and what the workbook shows otherwise, in Chinese'),
});

export type RecordWorkbook = z.infer<typeof recordWorkbookSchema>;
export type RecordSummary = z.infer<typeof recordSummarySchema>;
export type RecordDetail = z.infer<typeof recordSchema>;
export type RecordRequest = z.input<typeof recordRequestSchema>;
export type RecordSave = z.infer<typeof recordSaveSchema>;
export type RecordSaved = z.infer<typeof recordSavedSchema>;
export type RecordVersion = z.infer<typeof recordVersionSchema>;
export type RecordCheck = z.infer<typeof recordCheckSchema>;
export type RecordExportFormat = (typeof recordExportFormats)[number];
