import { defineCrossCheck, sourcesOf } from '../source.js';
import { staffAgreements, staffIn } from '../staff-agreement.js';

export const staffLastYear = defineCrossCheck({
  id: 'cross-staff',
  title: '上年末编制或在职人数与上年度报告不一致',
  severity: 'warning',
  why: '本年报告所说的上年末编制数、在职人数应与上年度报告相同，否则人员变动和控制率没有依据。',
  basis: '机构编制和人员统计年度衔接：本年年初数＝上年年末数',
  advice: '与机构编制、人事统计核对；统计口径或时点不同的，注明。',
  *claims(context) {
    const before = context.year - 1;
    const mine = sourcesOf(context, 'department').flatMap((source) => staffIn(source, ({ year }) => year === before));
    const theirs = sourcesOf(context, 'last-year', 'department').flatMap((source) =>
      staffIn(source, ({ year }) => year === undefined || year === before),
    );
    yield* staffAgreements(mine, theirs, '上年末的编制和在职人数与上年度报告应一致');
  },
});
