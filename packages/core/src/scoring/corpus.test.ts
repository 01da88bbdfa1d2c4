import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scoreEvaluation } from './score-evaluation.js';
import { evaluationOf, usualRules } from './testing/rules.js';

interface Case {
  readonly case: string;
  readonly weight: number;
  readonly level2?: string;
  readonly target: string;
  readonly actual: string;
  readonly marks: number | readonly [number, number];
  readonly status?: string;
}

const cases = parse(readFileSync(new URL('./corpus/indicators.yaml', import.meta.url), 'utf8')) as Case[];

describe('marks of an indicator by the usual rules', () => {
  it.each(cases.map((each) => [each.case, each] as const))(
    '%s',
    (_, { weight, level2, target, actual, marks, status }) => {
      const card = scoreEvaluation(
        evaluationOf([{ weight: String(weight), target, actual, ...(level2 === undefined ? {} : { level2 }) }]),
        usualRules,
      );
      const [min, max] = typeof marks === 'number' ? [marks, marks] : marks;
      expect(card.marks).toHaveLength(1);
      expect(card.marks[0]).toMatchObject({
        allowed: { min: String(min), max: String(max) },
        status: status ?? 'computed',
        agreement: 'not-printed',
      });
      expect(card.marks[0]?.explanation).toMatch(/[一-鿿]/);
    },
  );
});
