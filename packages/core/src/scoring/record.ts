import { z } from 'zod';
import { type Evaluation, evaluationSchema } from '../model/index.js';
import type { StandardGiven } from './judge-standard.js';
import type { ScoringOptions } from './score-evaluation.js';

/** As printed, with the unit: a bare number would not say whether 104 is 104% or 10,400%. */
const valueSchema = z.string().min(1);

/** What is known of an indicator beyond its form, for its standard; as on the command line. */
const givenSchema = z.strictObject({
  value: valueSchema.optional(),
  target: valueSchema.optional(),
  actual: valueSchema.optional(),
  met: z.array(z.int().min(1)).optional(),
  count: z.int().min(0).optional(),
  counts: z.record(z.string(), z.int().min(0)).optional(),
  level: z.string().optional(),
  inputs: z.record(z.string(), valueSchema).optional(),
  notApplicable: z.boolean().optional(),
});

/** An evaluation to be scored, with what is known beyond its form and where it belongs in a roll-up. */
export const scoringRecordSchema = z.strictObject({
  evaluation: evaluationSchema,
  region: z.array(z.string().min(1)).optional().describe('From the widest down: 湖南省, 常德市, 澧县'),
  department: z.string().min(1).optional().describe('主管部门'),
  inputs: z.record(z.string(), z.string()).optional().describe('Inputs of formulas, e.g. 编制数: 3人'),
  given: z.record(z.string(), givenSchema).optional().describe('By name of the indicator'),
  acceptedReductions: z.array(z.string()).optional().describe('Names of indicators whose reduction was accepted'),
});

export type ScoringRecord = z.infer<typeof scoringRecordSchema>;

/** The options of `scoreEvaluation` that a record holds, and the names in it that no indicator has. */
export function optionsOf(record: ScoringRecord): {
  readonly options: ScoringOptions;
  readonly unknown: readonly string[];
} {
  const indexes = indexesByName(record.evaluation);
  const named = [...Object.keys(record.given ?? {}), ...(record.acceptedReductions ?? [])];
  const given = new Map<number, StandardGiven>();
  for (const [name, value] of Object.entries(record.given ?? {})) {
    const defined = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
    for (const index of indexes.get(name) ?? []) given.set(index, defined);
  }
  const accepted = (record.acceptedReductions ?? []).flatMap((name) => indexes.get(name) ?? []);
  return {
    options: {
      ...(record.inputs === undefined ? {} : { inputs: record.inputs }),
      given,
      acceptedReductions: new Set(accepted),
    },
    unknown: [...new Set(named.filter((name) => !indexes.has(name)))],
  };
}

function indexesByName({ indicators }: Evaluation): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  indicators.forEach(({ name }, index) => {
    indexes.set(name.text, [...(indexes.get(name.text) ?? []), index]);
  });
  return indexes;
}
