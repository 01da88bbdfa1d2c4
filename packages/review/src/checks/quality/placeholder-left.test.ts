import { testCheck } from '../../testing/test-check.js';
import { placeholderLeft } from './placeholder-left.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const said = (words: string): string => changed(libraryReport, ['账实相符。', `账实相符。${words}`]);

testCheck(placeholderLeft, {
  finds: [
    {
      name: 'a year not filled in',
      report: said('按照区财政局20XX年预算批复执行。'),
      message: '“20XX年”是没有填写的占位内容',
    },
    {
      name: 'an amount not filled in',
      report: said('其中培训支出XX万元，会议支出××万元。'),
      message: /“XX万元”“××万元”.*共2处/,
    },
    {
      name: 'a hint of the template',
      report: said('主要做法：[填写主要做法及成效]。'),
      message: '[填写主要做法及成效]',
    },
    { name: 'a hint in round brackets', report: said('（此处简要说明项目背景）'), message: '（此处简要说明项目背景）' },
    { name: 'a line to write upon', report: said('当年结余____万元。'), message: '____万元' },
    {
      name: 'a broken formula in a form',
      report: changed(archiveReport, ['210.2 | 10 | 100% | 10', '210.2 | 10 | #DIV/0! | 10']),
      message: '#DIV/0!',
    },
    { name: 'a broken reference', report: said('详见错误!未找到引用源。'), message: '错误!未找到引用源' },
  ],
  ignores: [
    { name: 'a finished report with forms', report: archiveReport },
    { name: 'formulas with ×', report: parkResult },
    { name: 'names made anonymous', report: said('走访XX公司、××村和张××等读者，慰问困难职工李某某。') },
    {
      name: 'letters and sizes',
      report: said('购置X光机1台、MAX阅览架20组、XL号工作服，得分=分值×完成率，不超过分值的X%。'),
    },
    {
      name: 'what is to be filled in by others',
      report: said('（读者填写问卷后投入信箱）设备说明（请按要求填写）见封底。'),
    },
  ],
});
