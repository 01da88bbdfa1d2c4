import { defineCheck } from '../kernel/check.js';
import { exact, figure, quotient } from '../kernel/expression.js';
import { termOf } from '../kernel/term.js';
import { directionOf } from './common/direction.js';

export const completionRate = defineCheck({
  id: 'completion-rate',
  title: '指标完成率计算有误',
  severity: 'error',
  why: '表中列有完成率的，应等于实际完成值除以目标值。',
  basis: '指标完成率=实际完成值÷年度指标值×100%（反向指标按相反方向计算）',
  advice: '按目标值和实际完成值重新计算完成率，或改正目标值、完成值。',
  *claims({ evaluations }) {
    for (const [index, { indicators }] of evaluations.entries()) {
      for (const indicator of indicators) {
        const rate = termOf(indicator.completion, `${indicator.name.text}完成率`, '%');
        const target = termOf(indicator.target, '目标值');
        const actual = termOf(indicator.actual, '实际完成值', target?.figure.printedUnit || undefined);
        if (!rate || !target || !actual || target.figure.dimension !== actual.figure.dimension) continue;
        if (target.figure.value.isZero || actual.figure.value.isZero) continue;
        // A target printed as a bound (≥80%) is the number itself, not a range.
        const forward = quotient(figure(actual), exact(target));
        const backward = quotient(exact(target), figure(actual));
        const capped = rate.figure.value.toDecimal() === '1' && actual.figure.value.gt(target.figure.value);
        yield {
          kind: 'ratio',
          result: rate,
          compare: capped ? '<=' : '=',
          expressions: directionOf(indicator) === 'at-most' ? [backward, forward] : [forward],
          rule: '完成率=实际完成值÷目标值',
          evaluation: index,
        };
      }
    }
  },
});
