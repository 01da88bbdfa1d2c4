import { z } from 'zod';

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  mode: z.literal('single-user'),
  limits: z.object({ fileBytes: z.int(), filesPerUpload: z.int() }),
});

export type Health = z.infer<typeof healthSchema>;
