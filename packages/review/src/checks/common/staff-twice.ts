import type { Narrative, TextFigure } from '../../extract/narrative/narrative.js';
import { figure } from '../../kernel/expression.js';
import type { Claim } from '../../kernel/relation.js';

const onPost = /(?:在职|在编|实有)(?:干部|职工|人员|人数|在职)*(?:为|共|有)?$/;
const everybody = /(?:全体|全部)(?:干部|职工|人员|工作人员)+(?:共|计)?$/;

/**
 * 「年末在职人员7人」 and 「组织全体干部职工7人」 speak of the same people. Only agreement is stated: who counts as 全体 is
 * not said, and people come and go within the year.
 */
export function* staffTwice(narrative: Narrative): Iterable<Claim> {
  const first = new Map<number, TextFigure>();
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      if (f.figure.dimension !== 'count' || !/^[人名]$/.test(f.figure.printedUnit)) continue;
      if (onPost.test(f.lead)) {
        if (!first.has(passage.evaluation)) first.set(passage.evaluation, f);
        continue;
      }
      const staff = first.get(passage.evaluation);
      if (!staff || !everybody.test(f.lead) || !staff.figure.value.eq(f.figure.value)) continue;
      yield {
        kind: 'same',
        result: f,
        compare: '=',
        expressions: [figure(staff)],
        rule: '全体人员数应与在职人员数一致',
        evaluation: passage.evaluation,
      };
    }
  }
}
