import { z } from 'zod';

const severitySchema = z.enum(['off', 'advice', 'warning', 'error']);

const settingsShape = {
  checks: z.record(z.string(), severitySchema).nullish(),
  thresholds: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()])).nullable()).nullish(),
};

/** `hengji.config.yaml` as it is written; a key with nothing behind it counts as left out. */
export const configurationSchema = z
  .strictObject({
    packs: z.array(z.string().trim().min(1, '模板包的编号不能为空').max(500)).max(20, '最多20个模板包').nullish(),
    ...settingsShape,
    packSettings: z.record(z.string(), z.strictObject(settingsShape).nullable()).nullish(),
    failOn: z.enum(['error', 'warning', 'never']).nullish(),
  })
  .nullable();

export type ConfigurationData = NonNullable<z.infer<typeof configurationSchema>>;
export type SettingsData = Pick<ConfigurationData, 'checks' | 'thresholds'>;
