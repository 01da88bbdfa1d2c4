import { department } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { tableColumns } from './table-columns.js';

const uses = (...rows: string[]): string =>
  department([], ['资金用途 | 2023年预算数 | 2023年执行数 | 执行率 | 2022年执行数 | 同比增长', ...rows].join('\n'));
const quarters = (row: string): string =>
  department([], ['支出（万元） | 第一季度 | 第二季度 | 第三季度 | 第四季度 | 全年合计', row].join('\n'));

testCheck(tableColumns, {
  finds: [
    {
      name: 'a wrong execution rate',
      report: uses('档案数字化 | 40.00 | 38.00 | 96.00% | 36.00 | 5.56%'),
      message: '38.00÷40.00×100%=95.00%',
    },
    {
      name: 'a wrong growth rate',
      report: uses('档案数字化 | 40.00 | 38.00 | 95.00% | 36.00 | 6.56%'),
      message: '=5.56%',
    },
    {
      name: 'quarters that do not make up the year',
      report: quarters('合计支出 | 12.50 | 13.00 | 15.40 | 13.60 | 53.50'),
      message: '12.50+13.00+15.40+13.60=54.50',
    },
    {
      name: 'a wrong difference between two years',
      report: department(
        [],
        ['支出项目 | 上年数 | 本年数 | 增减额', '库房维护（万元） | 8.20 | 9.70 | 1.30'].join('\n'),
      ),
      message: '9.70-8.20=1.50',
    },
  ],
  ignores: [
    {
      name: 'columns that agree, also within rounding',
      report: uses(
        '档案数字化 | 40.00 | 38.00 | 95.00% | 36.00 | 5.56%',
        '库房维护 | 9.00 | 8.55 | 95.0% | 8.21 | 4.14%',
      ),
    },
    { name: 'quarters that make up the year', report: quarters('合计支出 | 12.50 | 13.00 | 14.40 | 13.60 | 53.50') },
    {
      name: 'a total of columns that are not said to be its parts',
      report: department([], ['名称 | 馆藏 | 新增 | 合计', '照片（张） | 1200 | 85 | 3100'].join('\n')),
      silent: true,
    },
    { name: 'blank and missing columns', report: uses('档案数字化 | 40.00 |  | 95.00% |  | 5.56%'), silent: true },
  ],
});
