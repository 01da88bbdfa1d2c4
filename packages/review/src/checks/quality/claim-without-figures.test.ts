import { department, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { claimWithoutFigures } from './claim-without-figures.js';

const baseData = (reception: string): string => ` 经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数
 三公经费 | ${reception} | ${reception} | ${reception}
 公务接待 | ${reception} | ${reception} | ${reception}
 支出总额 | 210.5 | 220.8 | 218.4`;

testCheck(claimWithoutFigures, {
  finds: [
    {
      name: 'a fall beside blank rows',
      report: department(['全年厉行节约，“三公经费”明显下降。'], baseData('')),
      message: '表中“三公经费”等行都是空白',
    },
    {
      name: 'a fall without any figure, as advice',
      report: prose('本馆厉行节约，“三公”经费大幅压减。'),
      severity: 'advice',
      message: '全文没有给出“三公”经费的任何数字',
    },
    {
      name: 'general expenses that went down',
      report: prose('通过严格审批，一般性支出持续下降，机关运转高效。'),
      severity: 'advice',
      message: '一般性支出',
    },
  ],
  ignores: [
    { name: 'figures in the table', report: department(['“三公经费”明显下降。'], baseData('0.8')) },
    { name: 'zero is a figure', report: department(['“三公经费”明显下降。'], baseData('0')) },
    { name: 'figures in the text', report: prose('“三公”经费明显下降。公务接待费0.28万元，比上年减少0.01万元。') },
    { name: 'a percentage beside it', report: prose('“三公”经费同比下降12%。') },
    { name: 'an intention', report: prose('下一步将采取措施，确保“三公”经费持续下降。') },
    { name: 'control is no fall', report: prose('严格控制“三公”经费开支。') },
  ],
});
