import { agreements } from '../agreement.js';
import { defineCrossCheck, factsOf, projectItem, sourcesOf } from '../source.js';

export const projectAmount = defineCrossCheck({
  id: 'cross-project-amount',
  title: '部门所列项目金额与项目自评表不一致',
  severity: 'warning',
  why: '部门报告列出的项目预算数、支出数应与该项目自评表的预算执行情况相同。',
  basis: '部门整体支出与项目支出自评材料相互衔接；项目金额以部门预算和决算为准',
  advice: '核对项目明细账；部门只列本级资金、项目表含上级资金或其他资金的，注明口径。',
  *claims(context) {
    for (const project of sourcesOf(context, 'project')) {
      const name = projectItem(project.identity.project ?? '');
      if (name.length < 3) continue;
      const theirs = factsOf(project).filter(
        ({ subject, year, source }) => subject === 'expenditure' && year === context.year && source === 'table',
      );
      for (const department of sourcesOf(context, 'department')) {
        const mine = factsOf(department).filter(
          ({ subject, year, item }) =>
            subject === 'project-item' && year === context.year && projectItem(item) === name,
        );
        yield* agreements(mine, theirs, {
          rule: `项目“${(project.identity.project ?? '').trim()}”的金额在部门报告和项目自评表中应一致`,
          keyOf: ({ stage }) => stage,
        });
      }
    }
  },
});
