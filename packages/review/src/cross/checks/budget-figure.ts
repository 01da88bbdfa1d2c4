import { agreements } from '../agreement.js';
import { type CrossFact, defineCrossCheck, factsOf, projectItem, type Source, sourcesOf } from '../source.js';

export const budgetFigure = defineCrossCheck({
  id: 'cross-budget-figure',
  title: '预算（决算）数与预算表不一致',
  severity: 'warning',
  why: '自评报告和自评表的年初预算、调整预算、决算数应取自批复的部门预算、预算调整文件和部门决算。',
  basis: '《预算法》：部门预算经批复后执行；绩效自评以批复的预算和绩效目标为依据',
  advice: '与批复的部门预算（决算）核对；含上级资金、上年结转或其他口径的，注明口径。',
  *claims(context) {
    const tables = sourcesOf(context, 'budget').filter(({ year }) => year === context.year);
    const theirs = tables.flatMap((source) => factsOf(source).filter(({ year }) => year === context.year));
    if (theirs.length === 0) return;
    const rule = '报告中的预算（决算）数与预算（决算）表应一致';
    for (const source of sourcesOf(context, 'department')) {
      yield* agreements(ofYear(source, context.year), theirs, { rule });
    }
    const items = theirs.filter(({ subject }) => subject === 'project-item');
    for (const source of sourcesOf(context, 'project')) {
      const name = projectItem(source.identity.project ?? '');
      if (name.length < 3) continue;
      const whole = ofYear(source, context.year).filter(
        ({ subject, source: from }) => subject === 'expenditure' && from === 'table',
      );
      yield* agreements(whole, items, {
        rule: '项目自评表的预算（决算）数与预算（决算）表所列项目应一致',
        keyOf: ({ subject, stage, item }) => {
          if (subject === 'expenditure') return stage;
          return projectItem(item) === name ? stage : undefined;
        },
      });
    }
  },
});

const ofYear = (source: Source, wanted: number): readonly CrossFact[] =>
  factsOf(source).filter(({ year }) => year === wanted);
