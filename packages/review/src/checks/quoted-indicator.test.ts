import { department, type IndicatorRow, indicatorTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { quotedIndicator } from './quoted-indicator.js';

const row = (name: string, target: string, actual: string): IndicatorRow => ({
  level1: '产出指标',
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const form = indicatorTable([
  row('残疾儿童康复救助人数', '180人', '196人'),
  row('民间文献征集数量', '300件', '285件'),
  row('查档办结率', '95%', '96.5%'),
]);
const bounds = indicatorTable([row('民间文献征集数量', '≥300件', '312件'), row('查档办结率', '≥95%', '96.5%')]);
const report = (...narrative: string[]): string => department(narrative, form);

testCheck(quotedIndicator, {
  finds: [
    {
      name: 'an actual value quoted outright',
      report: report('“民间文献征集数量”指标年初目标值为“300件”，实际完成值为“258件”。'),
      message: '“民间文献征集数量”的实际完成值应与自评表一致',
    },
    {
      name: 'a target quoted outright',
      report: report('如“查档办结率”指标年初目标值为“98%”，实际完成值为“96.5%”。'),
      message: '“查档办结率”的目标值应与自评表一致',
    },
    {
      name: 'a target that the form prints as a bound',
      report: department(['“民间文献征集数量”指标年初目标值为“390件”，实际完成值为“312件”。'], bounds),
      message: '“民间文献征集数量”的目标值应与自评表一致',
    },
    {
      name: 'nearly the whole name with another number: unexplained',
      report: report('全年为186名残疾儿童提供康复救助。'),
      severity: 'warning',
      message: '“残疾儿童康复救助人数”的实际完成值应与自评表一致',
    },
  ],
  ignores: [
    {
      name: 'a target without the sign of the form',
      report: department(['如“查档办结率”指标目标值为95%，实际完成值为96.5%。'], bounds),
    },
    {
      name: 'the values of the form',
      report: report('“民间文献征集数量”指标年初目标值为“300件”，实际完成值为“285件”。'),
    },
    { name: 'the value in other words', report: report('全年为196名残疾儿童提供康复救助。') },
    {
      name: 'the value and a part of it',
      report: report('为196名残疾儿童提供康复救助，其中为60名残疾儿童提供手术康复救助。'),
    },
    { name: 'a narrower count', report: report('上半年为86名残疾儿童提供康复救助。'), silent: true },
    { name: 'another matter', report: report('全年接待参观团体186批。'), silent: true },
  ],
});
