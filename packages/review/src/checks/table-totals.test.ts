import { department, indicatorTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { tableTotals } from './table-totals.js';

const table = (...rows: string[]): string =>
  department([], ['资金用途 | 预算数（万元） | 执行数（万元）', ...rows].join('\n'));

testCheck(tableTotals, {
  finds: [
    {
      name: 'a total below its rows',
      report: table('数字化 | 40.00 | 38.00', '库房 | 12.00 | 11.50', '合计 | 52.00 | 48.50'),
      message: '38.00+11.50=49.50',
    },
    {
      name: 'a total above its rows',
      report: table('合计 | 53.00 | 49.50', '数字化 | 40.00 | 38.00', '库房 | 12.00 | 11.50'),
      message: '40.00+12.00=52.00',
    },
  ],
  ignores: [
    {
      name: 'totals that agree',
      report: table('数字化 | 40.00 | 38.00', '库房 | 12.00 | 11.50', '合计 | 52.00 | 49.50'),
    },
    {
      name: 'totals that agree within rounding',
      report: table('数字化 | 40.3 | 38.4', '库房 | 12.4 | 11.4', '合计 | 52.8 | 49.7'),
    },
    {
      name: 'rows that are parts of rows',
      report: table(
        '数字化 | 40.00 | 38.00',
        '其中：扫描 | 30.00 | 29.00',
        '库房 | 12.00 | 11.50',
        '合计 | 52.00 | 49.50',
      ),
    },
    {
      name: 'a blank in the column',
      report: table('数字化 | 40.00 |  ', '库房 | 12.00 | 11.50', '合计 | 52.00 | 49.50'),
    },
    {
      name: 'the total row of an indicator table',
      report: department(
        [],
        indicatorTable(
          [
            { level1: '产出指标', name: '整理档案', weight: '50', score: '50' },
            { level1: '效益指标', name: '利用人次', weight: '40', score: '38' },
          ],
          { weight: '100', score: '80' },
        ),
      ),
      silent: true,
    },
  ],
});
