import { z } from 'zod';
import { decimalSchema } from '../model/entry.js';

/** A share of the full marks written as officials write it, such as "80%". */
export const percentSchema = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?%$/)
  .describe('Percentage such as 80%');

const bandSchema = z.strictObject({
  name: z.string().min(1).describe('As the rule names it, e.g. 达成预期指标'),
  words: z
    .array(z.string().min(1))
    .describe(
      'Wordings of 实际完成值 that mean this band; one wording may stand in two bands where it can mean either',
    ),
  from: percentSchema.describe('Lowest share of the full marks, included'),
  to: percentSchema.describe('Highest share of the full marks'),
});

const gradeSchema = z.strictObject({
  name: z.string().min(1),
  from: decimalSchema.describe('Lowest score of the grade on a scale of 100, included'),
});

const lowTargetSchema = z.strictObject({
  deviation: percentSchema.describe('(actual − target) ÷ target from which a target counts as possibly too low'),
  rate: percentSchema.describe('Share of the full marks proposed off for each 100% of deviation above it'),
  most: percentSchema.describe('Largest share of the full marks that may be proposed off'),
  basis: z.string().min(1),
});

const standardSchema = z.strictObject({
  name: z.string().min(1).describe('三级指标'),
  fullMarks: decimalSchema.optional(),
  standard: z.string().min(1).describe('评价标准 in its official wording'),
  definition: z.string().min(1).optional().describe('指标说明'),
});

/** How the forms of one place are scored, as data. */
export const scoringRulesSchema = z.strictObject({
  execution: z
    .strictObject({
      fullMarks: decimalSchema.optional().describe('Full marks of the execution row where the form prints none'),
      basis: z.string().min(1),
    })
    .optional()
    .describe('Execution score = full marks × execution rate, never above the full marks'),
  quantitative: z
    .strictObject({
      method: z.literal('proportional'),
      reverseHints: z
        .array(z.string().min(1))
        .describe('Words in a name or class that show that less may be better where the target prints no sign'),
      basis: z.string().min(1),
    })
    .optional(),
  qualitative: z.strictObject({ bands: z.array(bandSchema).min(1), basis: z.string().min(1) }).optional(),
  lowTarget: lowTargetSchema.optional(),
  grades: z.array(gradeSchema).min(1),
  standards: z.array(standardSchema).optional().describe('Standards for indicators whose form prints none'),
});

export type ScoringRules = z.infer<typeof scoringRulesSchema>;
export type QualitativeBand = z.infer<typeof bandSchema>;
