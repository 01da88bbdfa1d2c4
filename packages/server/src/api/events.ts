import { z } from 'zod';
import { idSchema } from './common.js';
import { reportSchema } from './reports.js';

/** How far the reviews are: reports in each state; `done` counts also those that failed or were cancelled. */
export const progressSchema = z.object({ waiting: z.int(), running: z.int(), done: z.int() });

/** The server-sent events by name, with the JSON in their `data`. */
export const eventSchemas = {
  report: reportSchema,
  removed: z.object({ id: idSchema }),
  progress: progressSchema,
} as const;

export type Progress = z.infer<typeof progressSchema>;
export type EventName = keyof typeof eventSchemas;
export type ServerEvents = { readonly [Name in EventName]: z.infer<(typeof eventSchemas)[Name]> };
