import { department, prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { staffControlRate } from './staff-control-rate.js';

const table = (...rows: string[]): string =>
  department(
    [],
    ['财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率', ...rows].map((row) => ` ${row} `).join('\n'),
  );

testCheck(staffControlRate, {
  finds: [
    {
      name: 'one kind above its posts, told in a later sentence',
      report: prose('人员编制为行政编制6名，事业编制4名。目前行政人员7人、事业人员3人。'),
      severity: 'warning',
      message: '7人',
    },
    { name: 'a rate that the numbers do not give', report: table('合计 | 20 | 18 | 95%'), message: /18÷20×100%=90%/ },
    {
      name: 'a rate in the text that the numbers do not give',
      report: prose('我馆编制数20人，年末实际在职人员18人，在职人员控制率为95%。'),
      message: /18÷20×100%=90%/,
    },
    {
      name: 'more persons than posts in the table: unexplained',
      report: table('合计 | 20 | 22 | 110%'),
      severity: 'warning',
      message: '在职人数不应超过编制数',
    },
    {
      name: 'more persons than posts in the text: unexplained',
      report: prose('我馆编制数12人，实际在职人数14人。'),
      severity: 'warning',
      message: '超编的，应说明原因',
    },
    {
      name: 'more than all kinds of posts together',
      report: prose('我馆核定行政编制8人，事业编制5人，年末在职人员15人。'),
      severity: 'warning',
      message: '15',
    },
  ],
  ignores: [
    {
      name: 'posts and staff by kind, told one after the other',
      report: prose('人员编制为行政编制6名，事业编制4名。目前行政人员6人、事业人员3人。'),
    },
    {
      name: 'a table that agrees',
      report: table('行政 | 8 | 8 | 100%', '事业 | 12 | 10 | 83.33%', '合计 | 20 | 18 | 90%'),
    },
    { name: 'a rate as a fraction', report: table('合计 | 20 | 18 | 0.9') },
    {
      name: 'a rate in the text behind the staff by kind',
      report: prose('我馆核定编制20人，实有在职18人，其中行政8人、事业10人，控制率为90%。'),
    },
    {
      name: 'the rate of something else behind the staff',
      report: prose('我馆编制数20人，实际在职18人，公用经费控制率为85%。'),
    },
    { name: 'no posts', report: table('工勤 | 0 | 0 | 0%') },
    { name: 'blanks', report: table('合计 | 20 |  | '), silent: true },
    { name: 'fewer persons than posts in the text', report: prose('我馆编制数14人，实际在职人数12人。') },
    {
      name: 'several kinds of posts before the persons',
      report: prose('我馆核定行政编制8人，事业编制5人，年末在职人员12人。'),
    },
    {
      name: 'a whole with its parts before the persons',
      report: prose('我馆核定编制20人，其中行政编制8人，事业编制12人，实有在职18人。'),
    },
    { name: 'pairs of posts and persons', report: prose('行政编制8人，在职7人；事业编制12人，在职12人。') },
    { name: 'retired persons', report: prose('我馆编制数12人，退休人员15人。'), silent: true },
    {
      name: 'posts of one sentence and persons of a far other',
      report: prose(
        '我馆编制数12人。下属单位三家，均为公益一类事业单位，共有工作人员及劳务派遣人员若干，其中实有在岗30人。',
      ),
      silent: true,
    },
  ],
});
