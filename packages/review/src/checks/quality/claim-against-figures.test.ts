import { department, executionTable, indicatorTable, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { claimAgainstFigures } from './claim-against-figures.js';

const money = (opening: string, adjusted: string): string =>
  executionTable({ opening, adjusted, executed: adjusted, weight: '10', rate: '100%', score: '10' });
const indicators = (actual: string): string =>
  indicatorTable([
    { level1: '产出指标', name: '举办档案展览场次', target: '≥6场', actual, weight: '10', score: '10' },
    { level1: '产出指标', name: '编印年鉴', target: '1部', actual: '1部', weight: '10', score: '10' },
  ]);

testCheck(claimAgainstFigures, {
  finds: [
    {
      name: 'strictly by the opening budget, which grew by half',
      report: department(['全年严格按照年初预算执行。'], money('80.00', '120.00')),
      message: '年初预算80.00万元，全年预算（调整后）120.00万元，增加50%',
    },
    {
      name: 'no adjustment, though the form prints one',
      report: department(['本年度未发生预算调整事项。'], money('80.00', '84.00')),
      message: '增加5%',
    },
    {
      name: 'all targets reached, though one is missed',
      report: department(['2023年各项绩效指标均已完成。'], indicators('4场')),
      message: '自评表中“举办档案展览场次”没有达到目标值',
    },
    {
      name: 'no balance, though one is told',
      report: prose('本年收入合计220万元，支出合计205万元，年末结转15万元。', '资金管理规范，年末无结转结余。'),
      message: '年末结转',
    },
  ],
  ignores: [
    { name: 'a small adjustment', report: department(['全年严格按照年初预算执行。'], money('80.00', '82.00')) },
    { name: 'an intention', report: department(['今后应严格按照年初预算执行。'], money('80.00', '120.00')) },
    { name: 'the budget as adjusted', report: department(['严格按照预算执行。'], money('80.00', '120.00')) },
    { name: 'no adjustment at all', report: department(['本年度未发生预算调整事项。'], money('80.00', '80.00')) },
    { name: 'all reached', report: department(['2023年各项绩效指标均已完成。'], indicators('6场')) },
    { name: 'all but one', report: department(['除展览外，各项绩效指标均已完成。'], indicators('4场')) },
    { name: 'nearly all', report: department(['各项绩效指标基本完成。'], indicators('4场')) },
    { name: 'tasks are no targets', report: department(['全面完成了各项工作任务。'], indicators('4场')) },
    { name: 'no balance of one fund', report: prose('年末结转15万元。政府性基金预算无结转结余。') },
    { name: 'a balance of the year before', report: prose('上年结转15万元，本年全部支出，年末无结转结余。') },
  ],
});
