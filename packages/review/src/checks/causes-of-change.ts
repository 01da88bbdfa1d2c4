import { findCauses } from '../extract/narrative/causes.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, sum } from '../kernel/expression.js';

export const causesOfChange = defineCheck({
  id: 'causes-of-change',
  title: '所列原因不能解释全部差额',
  severity: 'warning',
  why: '把增减额分解到各项原因的，各项之和应等于增减额，否则还有一部分没有说明。',
  basis: '增减额=各项增减原因金额之代数和',
  advice: '核对各项金额；确有其他原因的，补充说明其余部分。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const { amount, from, to, causes } of findCauses(passage)) {
        const [first, ...more] = causes;
        if (!first) continue;
        const start: Expression = first.sign > 0 ? figure(first.figure) : difference(sum([]), figure(first.figure));
        const explained = more.reduce<Expression>(
          (total, cause) => (cause.sign > 0 ? sum([total, figure(cause.figure)]) : difference(total, figure(cause.figure))),
          start,
        );
        if (amount) {
          yield { kind: 'sum', result: amount, compare: '=', expressions: [explained], mismatch: 'unexplained', rule: '差额=各项原因金额之和', evaluation: passage.evaluation };
        } else if (from && to) {
          yield { kind: 'sum', result: to, compare: '=', expressions: [sum([figure(from), explained])], mismatch: 'unexplained', rule: '两数之差=各项原因金额之和', evaluation: passage.evaluation };
        }
      }
    }
  },
});
