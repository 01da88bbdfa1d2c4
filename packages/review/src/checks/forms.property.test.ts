import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { department, executionTable, type IndicatorRow, indicatorTable, reviewReport } from '../testing/report.js';
import { arithmeticChecks } from './index.js';

interface Form {
  readonly budget: number;
  readonly spent: number;
  readonly classes: readonly (readonly {
    readonly weight: number;
    readonly target: number;
    readonly actual: number;
  }[])[];
}

/** Hundredths that make up nine tenths of a hundred marks, in shares of one mark. */
const form: fc.Arbitrary<Form> = fc
  .record({
    budget: fc.integer({ min: 100_00, max: 5_000_00 }),
    share: fc.integer({ min: 50, max: 100 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 89 }), { minLength: 2, maxLength: 7 }),
    values: fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 700 })), {
      minLength: 8,
      maxLength: 8,
    }),
    first: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ budget, share, cuts, values, first }) => {
    const edges = [0, ...[...cuts].sort((a, b) => a - b), 90];
    const items = edges.slice(1).map((edge, i) => {
      const [target = 1, actual = 0] = values[i] ?? [];
      return { weight: edge - (edges[i] ?? 0), target, actual };
    });
    return { budget, spent: Math.round((budget * share) / 100), classes: [items.slice(0, first), items.slice(first)] };
  });

const round = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

interface Printed {
  readonly executionScore: number;
  readonly rows: readonly {
    readonly of: number;
    readonly weight: number;
    readonly target: number;
    readonly actual: number;
    readonly score: number;
  }[];
  readonly classes: readonly number[];
  readonly total: number;
}

/** What a careful unit prints: scores in proportion, rounded to two decimals, and their sum. */
function fillIn({ budget, spent, classes }: Form): Printed {
  const rows = classes.flatMap((items, of) =>
    items.map((item) => ({
      of,
      ...item,
      score: round(Math.min(item.weight, (item.weight * item.actual) / item.target)),
    })),
  );
  const executionScore = round((10 * spent) / budget);
  return {
    executionScore,
    rows,
    classes: classes.map((items) => items.reduce((sum, { weight }) => sum + weight, 0)),
    total: round(rows.reduce((sum, { score }) => sum + score, executionScore)),
  };
}

const write = ({ budget, spent }: Form, { executionScore, rows, classes, total }: Printed): string =>
  department(
    [`我馆整体支出绩效自评得分为${total}分，预算执行得分${executionScore}分。共设置${rows.length}个绩效指标。`],
    executionTable({
      adjusted: (budget / 100).toFixed(2),
      executed: (spent / 100).toFixed(2),
      weight: '10',
      rate: `${((spent / budget) * 100).toFixed(2)}%`,
      score: String(executionScore),
    }),
    indicatorTable(
      rows.map(
        ({ of, weight, target, actual, score }, i): IndicatorRow => ({
          level1: `${['产出', '效益'][of]}指标（${classes[of]}分）`,
          name: `第${i + 1}类档案整理`,
          weight: String(weight),
          target: `${target}卷`,
          actual: `${actual}卷`,
          score: String(score),
        }),
      ),
      { weight: '100', score: String(total) },
    ),
    '备注：定量指标未达到目标值的，按完成比例计分。',
  );

describe('a form filled in with care', () => {
  it('is accused of nothing', () => {
    fc.assert(
      fc.property(form, (one) => {
        // Random targets are often beaten by far, which a check of quality rightly remarks on.
        const { findings, statements } = reviewReport(write(one, fillIn(one)), { checks: arithmeticChecks });
        expect(findings.filter(({ severity }) => severity !== 'advice').map(({ message }) => message)).toEqual([]);
        expect(statements.length).toBeGreaterThan(8);
      }),
      { numRuns: 60 },
    );
  });

  it('is found out when one number is changed by a mark', () => {
    const slip = fc.constantFrom('weight', 'score', 'class', 'total', 'execution');
    fc.assert(
      fc.property(form, slip, fc.nat(7), (one, what, at) => {
        const right = fillIn(one);
        const i = at % right.rows.length;
        const rows = right.rows.map((row, n) => {
          if (n !== i || (what !== 'weight' && what !== 'score')) return row;
          return what === 'weight' ? { ...row, weight: row.weight + 1 } : { ...row, score: round(row.score + 1) };
        });
        const wrong: Printed = {
          executionScore: round(right.executionScore - (what === 'execution' ? 1 : 0)),
          rows,
          classes: right.classes.map((weight, n) => (what === 'class' && n === at % 2 ? weight + 1 : weight)),
          total: round(right.total - (what === 'total' ? 1 : 0)),
        };
        const { findings } = reviewReport(write(one, wrong));
        expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
