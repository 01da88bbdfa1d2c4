import { agreements } from '../agreement.js';
import { defineCrossCheck, factsOf, sourcesOf } from '../source.js';

/** A name of this length is no general term, such as 其他, that stands for another thing each year. */
const ownName = 6;

export const lastYearFigure = defineCrossCheck({
  id: 'cross-last-year-figure',
  title: '上年数与上年度报告不一致',
  severity: 'error',
  why: '报告中的上年决算数应与上年度自评报告、上年度部门决算的同一数字相同，否则增减额和增减幅度都失去依据。',
  basis: '部门决算年度间的勾稽关系：上年数取自经批复的上年度部门决算，口径一致',
  advice: '与上年度部门决算核对；上年数经审计、批复调整或口径有变化的，在报告中注明。',
  *claims(context) {
    const before = context.year - 1;
    const mine = sourcesOf(context, 'department').flatMap((source) =>
      factsOf(source).filter((fact) => fact.year === before && fact.stage === 'executed'),
    );
    const theirs = [
      ...sourcesOf(context, 'last-year', 'department'),
      ...sourcesOf(context, 'budget', 'accounts'),
    ].flatMap((source) => factsOf(source).filter((fact) => fact.year === before && fact.stage === 'executed'));
    yield* agreements(mine, theirs, {
      rule: '上年数与上年度报告（决算）的同一数字应一致',
      // Other figures than final accounts may have been adjusted since.
      proves: (a, b) => a.accounts && b.accounts && (a.item === '' || a.item.length >= ownName),
    });
  },
});
