import { testCheck } from '../../testing/test-check.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';
import { wrongYear } from './wrong-year.js';

testCheck(wrongYear, {
  finds: [
    {
      name: 'the title of a form names another year',
      report: changed(archiveReport, ['附件2\n2023年度部门', '附件2\n2022年度部门']),
      message: '报告评价2023年度，标题却是“2022年度部门整体支出绩效自评表”',
    },
    {
      name: "the form of a project is last year's",
      report: changed(parkResult, ['2022年度行道树补植经费项目自评表', '2021年度行道树补植经费项目自评表']),
      message: '标题却是“2021年度行道树补植经费项目自评表”',
    },
    {
      name: 'columns of an older template',
      report: changed(
        archiveReport,
        ['2022年决算数 | 2023年预算数 | 2023年决算数', '2021年决算数 | 2022年预算数 | 2022年决算数'],
        ['2023年实际在职人数', '2022年实际在职人数'],
      ),
      message: /栏目却是.*“2022年决算数”.*没有2023年的栏目/,
    },
    {
      name: 'a notice on an earlier year',
      report: changed(archiveReport, [
        '关于开展2023年度部门绩效自评工作的要求',
        '关于开展2021年度部门绩效自评工作的要求',
      ]),
      severity: 'advice',
      message: '是2021年度的',
    },
    {
      name: 'dated before the year was over',
      report: changed(libraryReport, ['2023年3月30日', '2022年3月30日']),
      message: '日期却是“2022年3月30日”，当时年度尚未终了',
    },
  ],
  ignores: [
    { name: 'last year, this year and the next in their places', report: archiveReport },
    { name: 'department and project of one year', report: parkResult },
    {
      name: 'the notice is of the next year',
      report: changed(archiveReport, ['开展2023年度部门', '开展2024年度部门']),
    },
    { name: 'dated in December', report: changed(libraryReport, ['2023年3月30日', '2022年12月28日']) },
    {
      name: 'other documents are named with their years',
      report: changed(archiveReport, [
        '（二）人员情况\n',
        '《2021年度部门整体支出绩效评价报告》\n关于2022年度绩效自评情况的通报\n（二）人员情况\n',
      ]),
    },
    {
      name: 'a table that looks one year ahead',
      report: changed(archiveReport, [
        '2022年决算数 | 2023年预算数 | 2023年决算数',
        '2022年决算数 | 2023年决算数 | 2024年预算数',
      ]),
    },
  ],
});
