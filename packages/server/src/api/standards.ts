import { z } from 'zod';
import { idSchema, lineSchema, marksSchema, timeSchema } from './common.js';

/** A scoring standard to be kept in the user's own list. */
export const standardRequestSchema = z.object({
  name: lineSchema(200),
  text: lineSchema(5_000),
  fullMarks: marksSchema,
});

export const standardSchema = standardRequestSchema.extend({ id: idSchema, createdAt: timeSchema });

export type StandardRequest = z.infer<typeof standardRequestSchema>;
export type Standard = z.infer<typeof standardSchema>;
