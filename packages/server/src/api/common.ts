import { z } from 'zod';

/** A random UUID: says nothing, and cannot be guessed. */
export const idSchema = z.uuid().describe('Random UUID');

/** What a route with an id in its path is given. */
export const idParamsSchema = z.object({ id: idSchema });

export const decimalSchema = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?$/)
  .describe('Exact decimal, never a binary float');

/** Marks as a user may give them. */
export const marksSchema = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,4})?$/)
  .describe('Marks: a decimal with at most four places');

export const timeSchema = z.iso.datetime().describe('ISO 8601, UTC');

export const evaluationKindSchema = z.enum(['department', 'project']);

/** Text of one line that a person types. */
export const lineSchema = (most: number) => z.string().trim().min(1).max(most);

export const yearSchema = z.int().min(1994).max(2100);

export const rangeSchema = z.object({ min: decimalSchema, max: decimalSchema });

/** RFC 9457; `type` is one of {@link problemTypes}, which stay as they are. */
export const problemTypes = [
  'bad-request',
  'not-signed-in',
  'forbidden',
  'not-found',
  'not-allowed',
  'stale-version',
  'not-ready',
  'too-large',
  'unsupported',
  'unprocessable',
  'too-many',
  'internal',
  'unavailable',
] as const;
export const problemSchema = z
  .object({
    type: z.enum(problemTypes),
    title: z.string().describe('Chinese'),
    status: z.int(),
    detail: z.string().describe('What is wrong and what can be done, in Chinese'),
    errors: z
      .array(z.object({ path: z.string().describe('As evaluation.indicators.3.weight'), message: z.string() }))
      .optional()
      .describe('Where the request itself is wrong'),
  })
  .describe('Problem (application/problem+json)');

export type Problem = z.infer<typeof problemSchema>;
export type ProblemType = (typeof problemTypes)[number];
export type EvaluationKind = z.infer<typeof evaluationKindSchema>;
