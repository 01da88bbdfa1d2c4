import { z } from 'zod';
import { idSchema } from './common.js';
import { decisionSchema, findingIdSchema } from './decisions.js';
import { findingCountsSchema, opinionWishes } from './reports.js';
import { coverageSchema, findingSchema, statementSchema } from './review.js';

/** Names a group for as long as its unit, year and project are called the same. */
export const groupIdSchema = z.string().regex(/^g[0-9a-z]{10}$/);

export const groupParamsSchema = z.object({ id: groupIdSchema });
export const groupDecisionParamsSchema = z.object({ id: groupIdSchema, finding: findingIdSchema });

/** Reports of one unit and year that are held against each other, in the list of groups. */
export const groupSummarySchema = z.object({
  id: groupIdSchema,
  unit: z.string(),
  year: z.int(),
  project: z.string().exactOptional().describe('Present where it is about one project of the unit'),
  how: z.string().describe('By what the reports were put together, in Chinese'),
  reports: z.int().describe('How many'),
  counts: findingCountsSchema,
  coverage: coverageSchema,
});

export const groupsSchema = z.object({
  groups: z.array(groupSummarySchema),
  ungrouped: z.array(z.object({ report: idSchema, name: z.string(), reason: z.string() })),
});

/** A group with what was found and tested between its reports. `file` in quotes and figures is the id of a report. */
export const groupSchema = groupSummarySchema.extend({
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
  decisions: z.array(decisionSchema),
  findings: z.array(findingSchema).describe('At most 2000, the gravest'),
  statements: z.array(statementSchema).describe('At most 2000, those of the findings among them'),
});

/** Formats of an export of a group; `opinion` is the 复核意见书 on all of its reports (Word). */
export const groupExportFormats = ['xlsx', 'opinion'] as const;
export const groupExportQuerySchema = z.object({ format: z.enum(groupExportFormats), ...opinionWishes });

export type GroupSummary = z.infer<typeof groupSummarySchema>;
export type Groups = z.infer<typeof groupsSchema>;
export type Group = z.infer<typeof groupSchema>;
export type GroupExportFormat = (typeof groupExportFormats)[number];
