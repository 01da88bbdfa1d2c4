import type { Pack } from '@hengji/packs';
import { z } from 'zod';
import { evaluationKindSchema, marksSchema, yearSchema } from './common.js';

export const packIdSchema = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const packParamsSchema = z.object({ id: packIdSchema });

export const packRulesQuerySchema = z.object({
  year: z.coerce
    .number()
    .pipe(yearSchema)
    .optional()
    .describe('Year evaluated: fills the years that standards leave open'),
});

/** A pack in the list of packs. */
export const packSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  level: z.string(),
  kind: evaluationKindSchema,
  years: z.object({ from: z.int(), to: z.int().exactOptional() }),
  fullMarks: marksSchema.nullable().describe('Null for a pack without a form'),
  forms: z.array(z.string()).describe('Titles of its forms'),
});

export type PackSummary = z.infer<typeof packSummarySchema>;
/** A pack with everything in it: frame, standards, forms, outline. */
export type PackDetail = Pack;
