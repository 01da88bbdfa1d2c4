import type { Pack } from '@hengji/packs';
import { z } from 'zod';
import { evaluationKindSchema, marksSchema } from './common.js';

export const packParamsSchema = z.object({ id: z.string().regex(/^[a-z0-9-]{1,80}$/) });

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
