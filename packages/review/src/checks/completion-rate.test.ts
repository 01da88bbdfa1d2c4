import { department } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { completionRate } from './completion-rate.js';

const table = (...rows: string[]): string =>
  department([], ['一级指标 | 三级指标 | 目标值 | 实际完成值 | 完成率 | 分值 | 得分', ...rows].join('\n'));

testCheck(completionRate, {
  finds: [
    {
      name: 'a wrong rate',
      report: table('产出指标 | 整理档案卷数 | ≥800卷 | 820卷 | 105.20% | 50 | 50'),
      message: '820÷800×100%=102.50%',
    },
    {
      name: 'a rate below its true value',
      report: table('产出指标 | 数字化率 | 80% | 76% | 85% | 50 | 47.5'),
      message: '=95%',
    },
  ],
  ignores: [
    {
      name: 'right rates, also of rounded values',
      report: table(
        '产出指标 | 整理档案卷数 | ≥800卷 | 820卷 | 102.50% | 50 | 50',
        '效益指标 | 数字化率 | 30% | 28.4% | 94.7% | 50 | 47.3',
      ),
    },
    { name: 'a rate capped at 100%', report: table('产出指标 | 整理档案卷数 | 800卷 | 820卷 | 100% | 50 | 50') },
    {
      name: 'reverse targets, either way',
      report: table(
        '产出指标 | 差错率 | ≤4% | 5% | 80% | 50 | 40',
        '效益指标 | 单位成本 | ≤20元 | 16元 | 80% | 50 | 50',
      ),
    },
    {
      name: 'words and zeros',
      report: table(
        '产出指标 | 建立制度 | 完成 | 已完成 | 100% | 50 | 50',
        '效益指标 | 事故数 | 0起 | 0起 | 100% | 50 | 50',
      ),
      silent: true,
    },
  ],
});
