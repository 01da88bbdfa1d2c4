import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { enumerationCount } from './enumeration-count.js';

testCheck(enumerationCount, {
  finds: [
    {
      name: 'more than are said',
      report: prose('全年外出考察5次，分别到清源、云岭、长宁、安平、会泽、南屏。'),
      message: '文中称5次，实际列举6项',
    },
    {
      name: 'more than are said, though the list is open',
      report: prose('走访宏远机械、绿源农业、明达物流等2家企业。'),
      message: '文中称2家，实际列举3项',
    },
    {
      name: 'fewer than are said: unexplained',
      report: prose('下设4个科室，分别为办公室、利用科和征集科。'),
      severity: 'warning',
      message: '文中称4个，实际列举3项',
    },
    {
      name: 'names in quotation marks: unexplained',
      report: prose('推出“红色印记”“老城新貌”“水乡往事”5个展览。'),
      severity: 'warning',
      message: '文中称5个，实际列举3项',
    },
  ],
  ignores: [
    { name: 'as many', report: prose('全年外出考察4次，分别到清源、云岭、长宁、安平。') },
    { name: 'the last two joined by 和', report: prose('内设办公室、人事科和财务科3个科室。') },
    { name: '和 in a name', report: prose('会同科技和信息化局、发展和改革委员会、教育局3个部门检查。') },
    { name: 'an open list', report: prose('走访宏远机械、绿源农业、明达物流等5家企业。') },
    {
      name: 'a count of something else',
      report: prose('召开会议3次，研究甲事项、乙事项、丙事项、丁事项。'),
      silent: true,
    },
    { name: 'for whom it was done', report: prose('举办培训5期，分别为干部、骨干和新员工开展辅导。'), silent: true },
  ],
});
