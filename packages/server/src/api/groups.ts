import { z } from 'zod';
import { idSchema } from './common.js';
import { coverageSchema, findingSchema, statementSchema } from './review.js';

/** Reports of one unit and year held against each other. `file` in quotes and figures is the id of a report. */
export const groupSchema = z.object({
  id: z.string(),
  unit: z.string(),
  year: z.int(),
  project: z.string().exactOptional().describe('Present where it is about one project of the unit'),
  how: z.string().describe('By what the reports were put together, in Chinese'),
  members: z.array(
    z.object({
      report: idSchema,
      name: z.string(),
      role: z.enum(['department', 'project', 'last-year', 'budget']),
      year: z.int(),
      project: z.string().exactOptional(),
      how: z.string().describe('Why it belongs here, in Chinese'),
    }),
  ),
  statements: z.array(statementSchema),
  findings: z.array(findingSchema),
  coverage: coverageSchema,
});

export const groupsSchema = z.object({
  groups: z.array(groupSchema),
  ungrouped: z.array(z.object({ report: idSchema, name: z.string(), reason: z.string() })),
});

export type Group = z.infer<typeof groupSchema>;
export type Groups = z.infer<typeof groupsSchema>;
