import { z } from 'zod';

/** Where an entry was printed; mirrors `Place`. */
export const placeSchema = z
  .object({
    block: z.int().min(0),
    row: z.int().min(0).optional(),
    column: z.int().min(0).optional(),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .describe('Place in the source document: block, table row and column, UTF-16 range');

/** A decimal written out, such as "3279.31" or "-107.3": exact, never a binary float. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Exact decimal');

const numberSchema = z.object({
  label: z.string().optional().describe('Words before the number where an entry holds several, e.g. 正高'),
  value: decimalSchema.describe('The printed number, in the printed unit'),
  unit: z.string().optional().describe('Unit as printed or as the column heading gives it, e.g. 万元, %, 家'),
});

/**
 * One entry as printed. The three states are: property absent (the form has no such place), `text: ""` (the place is
 * there and blank) and a printed text, zero among them.
 */
export const entrySchema = z
  .object({
    text: z.string().describe('As printed, trimmed; "" where the place is there and blank'),
    numbers: z.array(numberSchema).optional().describe('The numbers in the text, in order; absent where there is none'),
    unit: z.string().optional().describe('Unit that the heading of the table or column gives to a bare number'),
    at: placeSchema.optional(),
  })
  .describe('A printed entry: absent, blank ("") and zero ("0") are different');

export type Entry = z.infer<typeof entrySchema>;
export type EntryNumber = z.infer<typeof numberSchema>;
