import { z } from 'zod';
import { idSchema, timeSchema } from './common.js';

/** Names a finding for as long as the text it rests on stays the same. */
export const findingIdSchema = z.string().regex(/^f[0-9a-z]{1,15}$/);

export const decisionParamsSchema = z.object({ id: idSchema, finding: findingIdSchema });

const decided = {
  state: z.enum(['accepted', 'dismissed']),
  reason: z.string().trim().max(500).default('').describe('Required to dismiss'),
  note: z.string().trim().max(2_000).default(''),
};

/** What the reviewer says of a finding. */
export const decisionRequestSchema = z
  .object(decided)
  .refine(({ state, reason }) => state !== 'dismissed' || reason !== '', {
    path: ['reason'],
    message: '排除一个问题要写明理由',
  });

export const decisionSchema = z.object({ finding: findingIdSchema, ...decided, decidedAt: timeSchema });

export type Decision = z.infer<typeof decisionSchema>;
export type DecisionRequest = z.input<typeof decisionRequestSchema>;
