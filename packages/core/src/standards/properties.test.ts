import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../index.js';
import { compileStandard, describeRule, evaluateStandard, type Given, type Standard } from './index.js';

const full = fc.integer({ min: 1, max: 40 }).map((n) => Rational.of(n).div(Rational.of(2)));
/** A percentage with one decimal between 0 and 150. */
const percent = fc.integer({ min: 0, max: 1500 }).map((n) => Rational.of(n, 10));
const show = (r: Rational): string => r.toDecimal(6);

function marks(standard: Standard, given: Given): { min: Rational; max: Rational } {
  const { score, explanation } = evaluateStandard(standard, given);
  if (score === null) throw new Error(`${standard.text}：${explanation}`);
  expect(score.min.le(score.max)).toBe(true);
  expect(score.min.ge(Rational.zero)).toBe(true);
  expect(score.max.le(standard.fullMarks)).toBe(true);
  return score;
}

const compiled = (text: string, fullMarks: Rational): Standard => {
  const standard = compileStandard(text, { fullMarks });
  expect([text, standard.status]).toEqual([text, 'compiled']);
  expect(standard.unread).toEqual([]);
  const { rule } = standard;
  if (rule === null) throw new Error('no rule');
  expect(compileStandard(describeRule(rule), { fullMarks }).rule).toEqual(rule);
  return standard;
};

const steps = fc.record({
  full,
  anchor: fc.integer({ min: 50, max: 100 }),
  per: fc.constantFrom('1个百分点', '1%', '5%', '2个百分点', '一个百分点', '10个百分点'),
  loss: fc.integer({ min: 1, max: 20 }).map((n) => Rational.of(n, 10)),
  above: fc.boolean(),
  end: fc.constantFrom('，扣完为止', '，扣完本项分值为止', ''),
});

const stepText = ({
  anchor,
  per,
  loss,
  above,
  end,
}: {
  anchor: number;
  per: string;
  loss: Rational;
  above: boolean;
  end: string;
}) =>
  above
    ? `控制率≤${anchor}%得满分；每超过${per}扣${show(loss)}分${end}。`
    : `完成率达到${anchor}%得满分，每低于${per}扣${show(loss)}分${end}。`;

const sizeOf = (per: string): number => Number(/\d+/.exec(per)?.[0] ?? 1);

describe('steps', () => {
  it('stay within the marks, and fall the further the value is from its anchor', () => {
    fc.assert(
      fc.property(steps, percent, percent, (rule, a, b) => {
        const standard = compiled(stepText(rule), rule.full);
        const [near, far] = a.le(b) === rule.above ? [a, b] : [b, a];
        const better = marks(standard, { value: `${show(near)}%` });
        const worse = marks(standard, { value: `${show(far)}%` });
        expect(worse.min.le(better.min)).toBe(true);
        expect(worse.max.le(better.max)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('allow one mark only on whole steps, and between them whole, started and pro rata', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (rule, n, tenth) => {
        const standard = compiled(stepText(rule), rule.full);
        const size = sizeOf(rule.per);
        const sign = Rational.of(rule.above ? 1 : -1);
        const at = (k: Rational) => {
          const value = Rational.of(rule.anchor).add(k.mul(Rational.of(size)).mul(sign));
          return value.sign < 0 ? undefined : marks(standard, { value: `${show(value)}%` });
        };
        const left = (k: Rational): Rational => Rational.max(Rational.zero, rule.full.sub(k.mul(rule.loss)));
        const whole = at(Rational.of(n));
        if (whole !== undefined) expect([whole.min, whole.max]).toEqual([left(Rational.of(n)), left(Rational.of(n))]);
        const part = at(Rational.of(n).add(Rational.of(tenth, 10)));
        if (part !== undefined) {
          expect(part.max).toEqual(left(Rational.of(n)));
          expect(part.min).toEqual(left(Rational.of(n + 1)));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('tiers', () => {
  const tiers = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
    .map((ends) => ends.sort((a, b) => b - a));

  it('cover every value, give each tier its marks and never reward a worse value', () => {
    fc.assert(
      fc.property(
        tiers,
        fc.integer({ min: 6, max: 20 }),
        percent,
        percent,
        fc.constantFrom(0, 1, 2),
        (ends, top, a, b, style) => {
          const fullMarks = Rational.of(top);
          const parts = ends.map((end, n) => {
            const above = ends[n - 1];
            if (above === undefined)
              return [`${end}%（含）以上得${top}分`, `≥${end}%，计${top}分`, `达到${end}%及以上的得满分`][style];
            return [
              `${end}%（含）-${above}%得${top - n}分`,
              `≥${end}%且＜${above}%，计${top - n}分`,
              `${end}%（含${end}%）至${above}%（不含）的得${top - n}分`,
            ][style];
          });
          const last = ends.at(-1) ?? 0;
          const standard = compiled(`${parts.join('；')}；低于${last}%不得分。`, fullMarks);
          const score = (value: Rational) => {
            const { min, max } = marks(standard, { value: `${show(value)}%` });
            expect(min).toEqual(max);
            const tier = ends.findIndex((end) => value.ge(Rational.of(end)));
            expect(min).toEqual(Rational.of(tier < 0 ? 0 : top - tier));
            return min;
          };
          const [low, high] = a.le(b) ? [a, b] : [b, a];
          expect(score(low).le(score(high))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('proportions, lists and counters', () => {
  it('give the share of the target that was reached, and no more than the full marks', () => {
    fc.assert(
      fc.property(
        full,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 800 }),
        (fullMarks, target, actual) => {
          const standard = compiled('得分=实际完成值/目标值×分值，得分不超过分值。', fullMarks);
          const { min, max } = marks(standard, { target: String(target), actual: String(actual) });
          expect(min).toEqual(max);
          expect(min).toEqual(Rational.min(fullMarks, fullMarks.mul(Rational.of(actual, target))));
        },
      ),
    );
  });

  it('add up the items that are met', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(weights, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }), (list, chosen) => {
        const total = list.reduce((a, b) => a + b, 0);
        const text = list
          .map((weight, n) => `${'①②③④⑤⑥⑦⑧⑨'.charAt(n)}要求${'甲乙丙丁戊己庚辛壬'.charAt(n)}，得${weight}分`)
          .join('；');
        const standard = compiled(text, Rational.of(total));
        const met = [...new Set(chosen.filter((n) => n <= list.length))];
        const sum = met.reduce((a, n) => a + (list[n - 1] ?? 0), 0);
        expect(marks(standard, { met })).toEqual({ min: Rational.of(sum), max: Rational.of(sum) });
      }),
    );
  });

  it('take the same for every event until nothing is left', () => {
    fc.assert(
      fc.property(
        full,
        fc.constantFrom('起', '次', '例', '处', '项'),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        (fullMarks, unit, tenths, count) => {
          const standard = compiled(`每发现一${unit}问题扣${show(Rational.of(tenths, 10))}分，扣完为止。`, fullMarks);
          const left = Rational.max(Rational.zero, fullMarks.sub(Rational.of(tenths * count, 10)));
          expect(marks(standard, { count })).toEqual({ min: left, max: left });
        },
      ),
    );
  });
});

describe('numbered parts', () => {
  const part = fc.record({
    marks: fc.integer({ min: 2, max: 12 }).map((n) => Rational.of(n, 2)),
    anchor: fc.integer({ min: 60, max: 100 }),
    loss: fc.integer({ min: 1, max: 10 }).map((n) => Rational.of(n, 10)),
    value: percent,
  });
  const numbering = fc.constantFrom(
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
    (n: number) => `（${n}）`,
    (n: number) => '①②③④⑤⑥'.charAt(n - 1),
    (n: number) => `${'一二三四五六'.charAt(n - 1)}是`,
    (n: number) => `（${'一二三四五六'.charAt(n - 1)}）`,
    (n: number) => `第${'一二三四五六'.charAt(n - 1)}，`,
  );
  const names = '甲乙丙丁戊己'.split('').map((name) => `${name}类支出完成率`);

  it('add up what each part allows by itself, in any numbering, and refuse what no part names', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 6 }),
        numbering,
        fc.constantFrom('。', '；', '，扣完为止。', '，扣完为止；'),
        fc.boolean(),
        (list, number, end, headed) => {
          const texts = list.map(({ marks: own, anchor, loss }, n) =>
            headed
              ? `${names[n]}（${show(own)}分）：${anchor}%以上得满分，每低1个百分点扣${show(loss)}分${end}`
              : `${names[n]}≥${anchor}%，计${show(own)}分；每低1个百分点扣${show(loss)}分${end}`,
          );
          const fullMarks = Rational.sum(list.map(({ marks: own }) => own));
          const standard = compiled(texts.map((text, n) => `${number(n + 1)}${text}`).join(''), fullMarks);
          const inputs = Object.fromEntries(list.map(({ value }, n) => [names[n], `${show(value)}%`]));
          const alone = list.map(({ marks: own, value }, n) =>
            marks(compiled(texts[n] ?? '', own), { value: `${show(value)}%` }),
          );
          expect(marks(standard, { inputs })).toEqual({
            min: Rational.sum(alone.map(({ min }) => min)),
            max: Rational.sum(alone.map(({ max }) => max)),
          });
          const { [names[0] ?? '']: _, ...others } = inputs;
          expect(evaluateStandard(standard, { inputs: others })).toMatchObject({ score: null, needs: [names[0]] });
          const more = compileStandard(standard.text, { fullMarks: fullMarks.add(Rational.one) });
          expect(more.status).toBe('inconsistent');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'90%以上 得满分 每超过 1个百分点 扣0.5分 ① ② ， ； 。 （含） 不得分 低于 按比例 得分= 分值 × 完成率 目标值 优 良 （ ） - ～ 3次 其余 扣完为止 没有 酌情 得3分 80%-90% 制度健全 每发现一例 未完成 最多加2分 每项1分 / 实际完成值 等于 按时 1. 2. 一是 二是 就高 （2分）： 累计不超过3分 绝对值'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 25 },
  );
  it('never throws, and gives marks only where nothing is left unread', () => {
    fc.assert(
      fc.property(pieces, percent, (parts, value) => {
        const standard = compileStandard(parts.join(''), { fullMarks: '5' });
        for (const given of [
          { value: `${show(value)}%` },
          { count: 2 },
          { met: [1] },
          { level: '优' },
          { target: '8', actual: '6' },
          {},
        ]) {
          const { score, status, explanation } = evaluateStandard(standard, given);
          expect(explanation).not.toBe('');
          if (score === null) continue;
          expect(status).not.toBe('not-understood');
          expect(score.min.ge(Rational.zero) && score.min.le(score.max)).toBe(true);
        }
        if (standard.rule !== null) {
          expect(compileStandard(describeRule(standard.rule), { fullMarks: '5' }).rule).toEqual(standard.rule);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
