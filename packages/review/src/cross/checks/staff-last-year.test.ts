import { reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { staffLastYear } from './staff-last-year.js';

const unit = '云溪县档案馆';
const before = reportOf(2022, unit, '本馆核定编制18人，年末实有在职人员17人。');

testCrossCheck(staffLastYear, {
  finds: [
    {
      name: 'people at the end of last year',
      files: { '2023.docx': reportOf(2023, unit, '2022年末在职人员16人，2023年末在职人员18人。'), '2022.docx': before },
      message: /16人.*17人/,
    },
    {
      name: 'posts of last year',
      files: { '2023.docx': reportOf(2023, unit, '上年末核定编制20人。'), '2022.docx': before },
      message: /20人.*18人/,
    },
  ],
  ignores: [
    {
      name: 'the same people',
      files: { '2023.docx': reportOf(2023, unit, '2022年末在职人员17人，2023年末在职人员18人。'), '2022.docx': before },
    },
    {
      name: 'this year’s people',
      files: { '2023.docx': reportOf(2023, unit, '2023年末在职人员16人。'), '2022.docx': before },
      silent: true,
    },
    {
      name: 'several bodies in last year’s report',
      files: {
        '2023.docx': reportOf(2023, unit, '2022年末在职人员16人。'),
        '2022.docx': reportOf(2022, unit, '本馆编制18人，在职人员17人。下属中心编制5人，在职人员4人。'),
      },
      silent: true,
    },
  ],
});
