import { z } from 'zod';
import { entrySchema, placeSchema } from './entry.js';
import { moneySubjects, stages } from './money-terms.js';

export const stageSchema = z
  .enum(stages)
  .describe('opening 年初预算/批复, change 年中追加或压减, adjusted 调整后/全年预算, executed 执行/决算');

export const moneySubjectSchema = z.enum(moneySubjects);

const moneyLineSchema = z.object({
  subject: moneySubjectSchema,
  name: z.string().describe('As printed'),
  year: z.int().optional(),
  stage: stageSchema.optional(),
  amount: entrySchema,
  share: entrySchema.optional().describe('占…的百分比'),
});

const staffLineSchema = z.object({
  kind: z.string().describe('行政, 事业, 合计 … as printed; "" where the report does not say'),
  posts: entrySchema.optional().describe('编制数'),
  onPost: entrySchema.optional().describe('实际在职人数'),
  controlRate: entrySchema.optional().describe('控制率'),
});

const buildingLineSchema = z.object({
  name: z.string(),
  approvedArea: entrySchema.optional(),
  actualArea: entrySchema.optional(),
  areaRate: entrySchema.optional(),
  budgetInvestment: entrySchema.optional(),
  actualInvestment: entrySchema.optional(),
  investmentRate: entrySchema.optional(),
});

const executionSchema = z.object({
  name: z.string().describe('年度资金总额, 财政拨款, 部门整体支出总额 …'),
  opening: entrySchema.optional().describe('年初预算数'),
  adjusted: entrySchema.optional().describe('全年(调整后)预算数 (A)'),
  executed: entrySchema.optional().describe('执行数 (B)'),
  rate: entrySchema.optional().describe('执行率 (B/A)'),
  fullMarks: entrySchema.optional().describe('分值'),
  score: entrySchema.optional().describe('得分'),
});

const goalSchema = z.object({
  number: z.int().optional(),
  text: entrySchema,
  actual: entrySchema.optional().describe('实际完成情况'),
  weight: entrySchema.optional(),
});

/** A class of the frame (level 1 or 2) or a goal above level 1. Nameless classes keep `name: ""`. */
export interface FrameNode {
  level: 'goal' | 1 | 2;
  name: string;
  at?: z.infer<typeof placeSchema> | undefined;
  weight?: z.infer<typeof entrySchema> | undefined;
  goal?: number | undefined;
  children: FrameNode[];
  indicators: number[];
}
export const frameNodeSchema: z.ZodType<FrameNode> = z.lazy(() =>
  z.object({
    level: z.union([z.literal('goal'), z.literal(1), z.literal(2)]),
    name: z.string(),
    at: placeSchema.optional(),
    weight: entrySchema
      .optional()
      .describe('分值 of the class, from its own column, row or the brackets after its name'),
    goal: z.int().optional().describe('Index in goals, for a node of level "goal"'),
    children: z.array(frameNodeSchema),
    indicators: z.array(z.int()).describe('Indexes of the indicators that stand directly below this node'),
  }),
);

const indicatorSchema = z.object({
  name: entrySchema.describe('三级指标'),
  level1: z.string().optional().describe('一级指标, without its weight'),
  level2: z.string().optional().describe('二级指标, without its weight'),
  goal: z.int().optional().describe('Index in goals'),
  weight: entrySchema.optional().describe('分值; several indicators may share one (sharesWeightWith)'),
  sharesWeightWith: z.int().optional().describe('Index of the indicator whose weight cell is merged over this one'),
  target: entrySchema.optional().describe('年初目标值'),
  actual: entrySchema.optional().describe('实际完成值'),
  completion: entrySchema.optional().describe('完成率'),
  score: entrySchema.optional().describe('得分'),
  standard: entrySchema.optional().describe('评价标准'),
  definition: entrySchema.optional().describe('指标说明, formula'),
  reason: entrySchema.optional().describe('偏差原因分析及改进措施'),
});

const unfinishedSchema = z.object({
  level2: z.string().optional(),
  name: entrySchema,
  target: entrySchema.optional(),
  actual: entrySchema.optional(),
  reason: entrySchema.optional(),
});

const sectionSchema = z.object({
  number: z.string().optional().describe('一、, （二） … as printed or as Word numbers it'),
  title: z.string(),
  level: z.int(),
  at: placeSchema.optional(),
  paragraphs: z.array(z.string()),
});

const fieldSchema = z
  .object({ name: z.string(), value: entrySchema })
  .describe('A labelled field of the form, e.g. 主管部门');

const optionSchema = z
  .object({
    name: z.string(),
    options: z.array(z.object({ name: z.string(), checked: z.boolean() })),
    at: placeSchema.optional(),
  })
  .describe('A field of check boxes, e.g. 项目属性');

/** One self-evaluation: of a department's whole expenditure or of one project. All parts are optional but the kind. */
export const evaluationSchema = z
  .object({
    kind: z.enum(['department', 'project']),
    title: entrySchema.optional(),
    unit: entrySchema.optional().describe('Full name of the unit evaluated'),
    shortNames: z.array(z.string()).describe('本文所称 县工商联, 我单位 …'),
    project: entrySchema.optional().describe('项目名称, for a project'),
    year: z.int().optional().describe('Year evaluated'),
    attachmentMark: entrySchema.optional().describe('附件2 …'),
    fields: z.array(fieldSchema),
    options: z.array(optionSchema),
    staff: z.array(staffLineSchema),
    money: z.array(moneyLineSchema),
    buildings: z.array(buildingLineSchema),
    goals: z.array(goalSchema),
    execution: z.array(executionSchema),
    frame: z.array(frameNodeSchema),
    indicators: z.array(indicatorSchema),
    unfinished: z.array(unfinishedSchema).describe('未完成绩效指标表'),
    total: z.object({ fullMarks: entrySchema.optional(), score: entrySchema.optional() }).optional(),
    grade: entrySchema.optional(),
    sections: z.array(sectionSchema),
    notes: z.array(entrySchema).describe('备注 below the form, one entry a numbered note'),
    signatures: z.array(fieldSchema).describe('填表人, 填报日期, 联系电话, 单位负责人签字; blank where not filled'),
  })
  .describe('Evaluation');

export type Evaluation = z.infer<typeof evaluationSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type ExecutionRow = z.infer<typeof executionSchema>;
export type MoneyLine = z.infer<typeof moneyLineSchema>;
export type MoneySubject = z.infer<typeof moneySubjectSchema>;
export type StaffLine = z.infer<typeof staffLineSchema>;
export type BuildingLine = z.infer<typeof buildingLineSchema>;
export type Goal = z.infer<typeof goalSchema>;
export type UnfinishedIndicator = z.infer<typeof unfinishedSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Stage = z.infer<typeof stageSchema>;
