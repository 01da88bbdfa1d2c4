import { buildingFigures, moneySubjectSchema, scoringRulesSchema } from '@hengji/core';
import { z } from 'zod';

/** A number of marks: YAML gives 5 or 0.5, the model keeps decimal strings. */
const marksSchema = z
  .union([z.number(), z.string()])
  .transform((value) => String(value))
  .pipe(z.string().regex(/^\d{1,6}(\.\d{1,4})?$/, '应为不小于0、最多四位小数的分数'));

const textSchema = z.string().trim().min(1);

const referenceSchema = z.strictObject({
  title: textSchema.describe('Title of the document, with 《》'),
  number: textSchema.optional().describe('文号, e.g. 财预〔2020〕10号'),
  note: textSchema.optional().describe('What it settles here; or that it is practice and no document'),
});

const indicatorSchema = z.strictObject({
  name: textSchema,
  marks: marksSchema.optional().describe('Absent where the indicator shares the marks of the one above it'),
  standard: textSchema.optional().describe('评价标准, official wording'),
  definition: textSchema.optional().describe('指标说明, official wording'),
  judgement: z.literal(true).optional().describe('Its standard is known to need a person'),
});

const classSchema = z.strictObject({
  level2: z.string().describe('"" for a class that the form leaves without a name'),
  marks: marksSchema.optional(),
  indicators: z.array(indicatorSchema).optional().describe('Absent where units choose their own'),
});

const frameSchema = z.strictObject({
  level1: textSchema,
  marks: marksSchema.optional(),
  classes: z.array(classSchema).optional(),
});

const columnRoles = [
  'label',
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'completion',
  'weight',
  'weight1',
  'weight2',
  'score',
  'standard',
  'definition',
  'reason',
  'opening',
  'adjusted',
  'executed',
  'rate',
  'previous',
  'goal',
  'result',
  'posts',
  'onPost',
  'controlRate',
  ...buildingFigures,
] as const;
const columnSchema = z.strictObject({
  role: z.enum(columnRoles),
  header: z.string().describe('Header words; {year} and {lastYear} stand for years'),
});

const rowSchema = z.strictObject({
  label: textSchema,
  indent: z.int().min(0).max(4).optional(),
  subject: moneySubjectSchema.optional(),
  open: z.literal(true).optional().describe('Repeated for as many lines as there are'),
});

const tableBlock = <Kind extends string>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    label: z
      .string()
      .optional()
      .describe('Merged cell on the left; full marks in its brackets are those of the record'),
    columns: z.array(columnSchema).min(1),
    rows: z.array(rowSchema).optional(),
  });

const partsSchema = z.strictObject({
  title: textSchema.describe('按收入性质分, 按支出性质分'),
  rows: z
    .array(
      z.strictObject({
        label: textSchema.describe('Printed before a colon and the amount'),
        subject: moneySubjectSchema,
      }),
    )
    .min(1),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fields'),
    rows: z.array(z.array(textSchema).min(1)).min(1),
    money: z.record(textSchema, moneySubjectSchema).optional().describe('Labels whose value is an amount of the year'),
  }),
  z.strictObject({
    kind: z.literal('options'),
    rows: z.array(z.strictObject({ label: textSchema, options: z.array(textSchema).min(2) })).min(1),
  }),
  tableBlock('execution').extend({
    parts: z.array(partsSchema).length(2).optional().describe('Amounts below the rows, in two columns side by side'),
  }),
  tableBlock('goals'),
  tableBlock('indicators'),
  tableBlock('staff'),
  tableBlock('money'),
  tableBlock('buildings'),
  tableBlock('unfinished'),
  z.strictObject({ kind: z.literal('total'), label: textSchema }),
  z.strictObject({ kind: z.literal('text'), label: textSchema }),
]);

const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: textSchema.describe('{year} and {project} are filled in'),
  head: z.array(textSchema).optional().describe('Labels of the line above the table, as 填报单位'),
  unit: textSchema.optional().describe('Unit of money'),
  blocks: z.array(blockSchema).min(1),
  notes: z.array(textSchema).optional().describe('备注 below the form, official wording'),
  signatures: z.array(textSchema).optional(),
});

export const headingSchema = z.strictObject({
  level: z.int().min(1).max(4),
  number: z.string().describe('一、, （一）, 1. …; "" for a heading without one'),
  title: textSchema,
  asks: textSchema.optional().describe('What belongs under it'),
});

const requiredSchema = z.strictObject({
  sections: z.array(textSchema).optional().describe('Words one of which a heading must hold, as 问题|不足'),
  attachments: z.array(textSchema).optional().describe('Titles of the forms that must be attached'),
});

const aggregationSchema = z.strictObject({
  absolute: z.literal('sum'),
  relative: z.literal('money-weighted-mean'),
  qualitative: z.literal('money-weighted-mean'),
  basis: textSchema,
});

const { execution, quantitative, qualitative, lowTarget } = scoringRulesSchema.shape;

/** A pack as it stands in its folder; unknown keys are errors. */
export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, '编号只能用小写字母、数字和连字符'),
  title: textSchema,
  place: textSchema,
  level: z.enum(['国家', '省级', '市级', '县级']),
  kind: z.enum(['department', 'project']),
  years: z.strictObject({ from: z.int().min(1994).max(2100), to: z.int().min(1994).max(2100).optional() }),
  references: z.array(referenceSchema).min(1, '至少要有一条依据'),
  fullMarks: marksSchema.optional().describe('Absent for a pack without a form'),
  executionMarks: marksSchema.optional().describe('Marks of the execution row, outside the frame'),
  frame: z.array(frameSchema).optional(),
  execution,
  quantitative,
  qualitative,
  lowTarget,
  grades: z.record(textSchema, marksSchema).optional().describe('Lowest score of each grade on a scale of 100'),
  aggregation: aggregationSchema.optional(),
  forms: z.array(formSchema).optional(),
  outline: z.array(headingSchema).optional(),
  required: requiredSchema.optional(),
});

export type Pack = z.infer<typeof packSchema>;
export type PackForm = z.infer<typeof formSchema>;
export type PackBlock = z.infer<typeof blockSchema>;
export type PackFrame = z.infer<typeof frameSchema>;
export type PackIndicator = z.infer<typeof indicatorSchema>;
