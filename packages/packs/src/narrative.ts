import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml } from './read-pack.js';
import { headingSchema, type Pack } from './schema.js';

const textSchema = z.string().trim().min(1).max(20_000);

/** A paragraph: a template, one for each item of a list, or a table. */
const paragraphSchema = z.union([
  textSchema,
  z.strictObject({
    each: textSchema.describe('Name of a list; the template is filled once for each of its items'),
    text: textSchema,
    numbered: z
      .literal(true)
      .optional()
      .describe('1. 2. 3. before the paragraphs of the topic, where there are several'),
  }),
  z.strictObject({ text: textSchema, numbered: z.literal(true) }),
  z.strictObject({
    table: z.enum(['projects', 'unfinished']),
    before: textSchema.optional().describe('Paragraph that leads to the table'),
  }),
]);

const ruleSchema = z.strictObject({
  words: textSchema.describe('Words one of which a heading must hold, as 问题|不足'),
  topics: z.array(textSchema).min(1),
});

const narrativeSchema = z.strictObject({
  title: textSchema.describe('Template of the title, where the record has none'),
  money: z
    .strictObject({ unit: z.enum(['元', '万元', '亿元']).optional(), digits: z.int().min(0).max(6).optional() })
    .optional()
    .describe('How all sums of money are printed; as the record prints them where absent'),
  outline: z.array(headingSchema).min(1).describe('For packs without one'),
  headings: z.array(ruleSchema).describe('What belongs under a heading; the first rule that fits holds'),
  topics: z.record(textSchema, z.array(paragraphSchema)),
});

/** What a pack may say otherwise, in a report.yaml beside its pack.yaml. */
const changesSchema = narrativeSchema.partial();

/** Templates of a report: its title, its outline and a draft for each topic. */
export type Narrative = z.infer<typeof narrativeSchema>;
export type NarrativeParagraph = z.infer<typeof paragraphSchema>;

const home = fileURLToPath(new URL('../narrative/', import.meta.url));
const packsHome = fileURLToPath(new URL('../packs/', import.meta.url));

const loaded = new Map<string, Narrative>();

/**
 * The templates of a pack's reports: the common ones of its kind, with what the pack's own report.yaml says otherwise,
 * topic by topic. Read once; the result is shared and must not be changed.
 *
 * @throws PackError where a file is not valid
 */
export function loadNarrative({ id, kind }: Pick<Pack, 'id' | 'kind'>): Narrative {
  const key = `${kind} ${id}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const common = readYaml(join(home, `${kind}.yaml`), narrativeSchema);
  const own = join(packsHome, id, 'report.yaml');
  const narrative = /^[a-z0-9-]+$/.test(id) && existsSync(own) ? merged(common, readYaml(own, changesSchema)) : common;
  loaded.set(key, narrative);
  return narrative;
}

/** A user's own templates from a file, over the common ones of that kind. @throws PackError */
export const readNarrative = (path: string, kind: Pack['kind']): Narrative =>
  merged(readYaml(join(home, `${kind}.yaml`), narrativeSchema), readYaml(path, changesSchema));

/** Rules for headings go before the common ones; topics replace those of the same name. */
const merged = (common: Narrative, changes: z.infer<typeof changesSchema>): Narrative => ({
  title: changes.title ?? common.title,
  outline: changes.outline ?? common.outline,
  headings: [...(changes.headings ?? []), ...common.headings],
  topics: { ...common.topics, ...changes.topics },
  ...((changes.money ?? common.money) ? { money: changes.money ?? common.money } : {}),
});
