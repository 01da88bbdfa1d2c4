import { z } from 'zod';
import { validatedYaml } from '../config/validated-yaml.js';
import type { KeptDismissal } from './kept-dismissal.js';

const textSchema = z.string().trim().min(1, '不能为空').max(2_000, '不能超过2000字');

const sidecarSchema = z.strictObject({
  version: z.literal(1),
  dismissed: z
    .array(
      z.strictObject({
        id: textSchema,
        check: textSchema,
        title: textSchema,
        quote: textSchema.optional(),
        reason: textSchema,
        by: textSchema.optional(),
        on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2024-03-18 的样子'),
      }),
    )
    .max(5_000, '最多5000条')
    .nullable(),
});

/**
 * The dismissals kept in the text of a sidecar.
 *
 * @throws YamlProblems with Chinese sentences for what is no sidecar
 */
export async function parseSidecar(text: string): Promise<KeptDismissal[]> {
  const { data } = await validatedYaml(text, sidecarSchema);
  return (data.dismissed ?? []).map(({ quote, by, ...rest }) => ({
    ...rest,
    ...(quote === undefined ? {} : { quote }),
    ...(by === undefined ? {} : { by }),
  }));
}

const heading =
  '# 衡绩：下列问题经人工确认，不作为问题处理。由 hengji dismiss 写入；报告中相应的文字一改，该条即失效。\n';

/** The text of a sidecar, to be written as a whole. */
export async function sidecarWith(dismissals: readonly KeptDismissal[]): Promise<string> {
  const { stringify } = await import('yaml');
  const dismissed = dismissals.map(({ id, check, title, quote, reason, by, on }) => ({
    id,
    check,
    title,
    ...(quote === undefined || quote === '' ? {} : { quote }),
    reason,
    ...(by === undefined ? {} : { by }),
    on,
  }));
  return heading + stringify({ version: 1, dismissed }, { lineWidth: 0 });
}
