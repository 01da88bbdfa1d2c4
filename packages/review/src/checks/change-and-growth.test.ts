import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prose, reviewReport } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { changeAndGrowth } from './change-and-growth.js';

testCheck(changeAndGrowth, {
  finds: [
    {
      name: 'a difference',
      report: prose('全年支出362.90万元，比上年的341.55万元增加31.35万元。'),
      message: '362.90-341.55=21.35',
    },
    {
      name: 'a rate of two figures',
      report: prose('全年支出362.90万元，比上年的341.55万元增长7.25%。'),
      message: '=6.25%',
    },
    {
      name: 'a rate of the current figure and the difference',
      report: prose('2023年收入510.20万元，比上年增加30.20万元，增长8.29%。'),
      message: '30.20÷(510.20-30.20)×100%=6.29%',
    },
    {
      name: 'a rate of the base and the difference alone',
      report: prose('支出合计较上年的1386.92万元增加120.13万元，增长8.06%。'),
      message: '120.13÷1386.92×100%=8.66%',
    },
    {
      name: 'the wrong direction',
      report: prose('会议费3.20万元，较上年的4.10万元增加0.90万元。'),
      message: '3.20-4.10=-0.90',
    },
    {
      name: 'what became what',
      report: prose('公务接待费由上年的5.60万元减少到4.20万元，下降35%。'),
      message: '(5.60-4.20)÷5.60×100%=25%',
    },
    {
      name: 'percentage points',
      report: prose('查档满意率96.5%，比上年的94.2%提高3.3个百分点。'),
      message: '96.5%-94.2%=2.3%',
    },
    {
      name: 'what is not the same',
      report: prose('年末在职45人，与上年末43人持平。'),
      message: '持平，两数应相等',
    },
  ],
  ignores: [
    { name: 'difference and rate', report: prose('支出362.90万元，比上年的341.55万元增加21.35万元，增长6.25%。') },
    { name: 'points called per cent', report: prose('满意度98%，较上年的95%提高3%。') },
    { name: 'a decline told twice', report: prose('“三公”经费预算由40万元调整为35万元，下降-12.5%。') },
    { name: 'a rate without what it is of', report: prose('接待群众3200人次，同比增长28%。') },
    {
      name: 'a subject that is not told',
      report: prose('“三公”经费12.50万元，公务接待费比上年减少2.00万元，下降38.46%。'),
    },
    {
      name: 'a change of one of several figures',
      report: prose('支出510万元，其中基本支出400万元，项目支出110万元，比上年增加30万元，增长6.25%。'),
    },
    { name: 'an addition and a stock', report: prose('新发展会员50家，现有会员550家，增长率10%。') },
    {
      name: 'years on average',
      report: prose('支出由2020年的100万元增加到2023年的133.1万元，年均增长10%。'),
      silent: true,
    },
    { name: 'two things at once', report: prose('收入、支出分别比上年增长5%和6%。'), silent: true },
  ],
});

it('never accuses figures that were rounded from true ones', () => {
  const amount = fc.integer({ min: 100_000, max: 900_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(1, 2), (now, before, digits) => {
      if (now === before) return;
      const wan = (yuan: number): string => (yuan / 10_000).toFixed(digits);
      const rate = ((Math.abs(now - before) / before) * 100).toFixed(2);
      const [up, rise] = now > before ? ['增加', '增长'] : ['减少', '下降'];
      const text = `支出${wan(now)}万元，较上年的${wan(before)}万元${up}${wan(Math.abs(now - before))}万元，${rise}${rate}%。`;
      const { findings } = reviewReport(prose(text), { checks: [changeAndGrowth] });
      expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
