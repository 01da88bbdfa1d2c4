import { testCheck } from '../../testing/test-check.js';
import { figuresBeforeYearEnd } from './figures-before-year-end.js';
import { archiveReport, changed, libraryReport } from './testing/whole-reports.js';

const said = (words: string): string => changed(libraryReport, ['账实相符。', `账实相符。${words}`]);

testCheck(figuresBeforeYearEnd, {
  finds: [
    {
      name: 'counted until early December',
      report: said('截止12月5日，共编发信息65篇。'),
      message: '评价2022年度全年，文中却写“截止12月5日”',
    },
    {
      name: 'counted until the end of November',
      report: said('截至2022年11月底，新增注册读者940人。'),
      message: '截至2022年11月底',
    },
    {
      name: 'a plan within the year',
      report: said('全省馆员培训班拟于12月18日举办，现正在报名。'),
      message: '拟于12月18日',
    },
  ],
  ignores: [
    { name: 'the last day of the year; a postponed event', report: libraryReport },
    { name: 'a complete report', report: archiveReport },
    { name: 'the end of December', report: said('截至2022年12月底，新增注册读者940人。') },
    { name: 'work that was finished then', report: said('截至11月底，分馆改造全部完工，验收3处。') },
    { name: 'a state and no result', report: said('截至2021年11月底，上年度注册读者8600人。') },
    {
      name: 'a plan for the next year',
      report: changed(libraryReport, ['1.建议加大电子资源推介力度', '1.拟于10月底前开通移动端，加大电子资源推介力度']),
    },
    { name: 'a plan of which the outcome is told', report: said('计划于11月举办的展览已如期举办，观众6200人次。') },
  ],
});
