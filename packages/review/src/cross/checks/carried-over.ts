import { agreements } from '../agreement.js';
import { projectKey } from '../grouping/group-files.js';
import { type CrossContext, type CrossFact, defineCrossCheck, factsOf, type Source, sourcesOf } from '../source.js';

export const carriedOver = defineCrossCheck({
  id: 'cross-carried-over',
  title: '年初结转与上年年末结转不一致',
  severity: 'warning',
  why: '上年年末结转结余应等于本年年初（上年）结转结余；不等的，应有调整事项说明。',
  basis: '政府会计和部门决算勾稽关系：上年年末结转结余＝本年年初结转结余（调整事项除外）',
  advice: '与两个年度的部门决算核对；年初结转有调整、收回或划转的，说明金额和依据。',
  *claims(context) {
    for (const kind of ['department', 'project'] as const) {
      const opening = balances(context, kind, kind, 'opening');
      const closing = balances(context, 'last-year', kind, 'closing');
      yield* agreements(opening, closing, {
        rule: '上年年末结转结余应等于本年年初结转结余',
        keyOf: ({ from }) => projectKey(from.identity),
      });
    }
  },
});

/** Balances stated as such: in final figures, and as money of the year that the file is about. */
const balances = (
  context: CrossContext,
  role: Source['role'],
  kind: Source['identity']['kind'],
  side: 'opening' | 'closing',
): CrossFact[] =>
  sourcesOf(context, role, kind).flatMap((source) =>
    factsOf(source)
      .filter(
        ({ subject, item, year, stage }) =>
          subject === 'carry-over' && item === side && year === source.year && stage === 'executed',
      )
      // The words name the balance itself; there is no stage to leave open.
      .map((fact) => ({ ...fact, explicit: true })),
  );
