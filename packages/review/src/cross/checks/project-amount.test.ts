import { executionTable } from '../../testing/report.js';
import { moneyTable, projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { projectAmount } from './project-amount.js';

const unit = '云溪县档案馆';
const table = (...rows: string[]): string => reportOf(2023, unit, moneyTable(2023, ...rows));
const form = (name: string, opening: string, executed: string): string =>
  projectOf(
    2023,
    unit,
    name,
    executionTable({ opening, adjusted: opening, executed, weight: '10', rate: '', score: '' }),
  );

testCrossCheck(projectAmount, {
  finds: [
    {
      name: 'a project that cost another sum in its own form',
      files: {
        '部门.docx': table(
          '项目支出 | 90.00 | 105.00 | 103.00',
          '专项1、库房维修 |  | 60.00 | 58.00',
          '专项2、数字化加工 |  | 45.00 | 45.00',
        ),
        '库房维修.docx': form('库房维修', '60.00', '56.00'),
      },
      message: /“库房维修”.*58\.00.*56\.00.*相差2万元/,
    },
    {
      name: 'a sum in the text whose stage is said',
      files: {
        '部门.docx': reportOf(2023, unit, '档案库房维修工程实际支出58.00万元。'),
        '库房维修.docx': form('档案库房维修工程', '60.00', '56.00'),
      },
      message: '58.00万元',
    },
  ],
  ignores: [
    {
      name: 'the sums of the form',
      files: {
        '部门.docx': table('项目支出 | 90.00 | 105.00 | 103.00', '专项1、库房维修 |  | 60.00 | 58.00'),
        '库房维修.docx': form('库房维修项目', '60.00', '58.00'),
      },
    },
    {
      name: 'a sum in the text whose stage is not said',
      files: {
        '部门.docx': reportOf(2023, unit, '安排了档案库房维修工程59.00万元。'),
        '库房维修.docx': form('档案库房维修工程', '60.00', '56.00'),
      },
      silent: true,
    },
    {
      name: 'another project',
      files: {
        '部门.docx': table('项目支出 | 90.00 | 105.00 | 103.00', '专项1、数字化加工 |  | 60.00 | 58.00'),
        '库房维修.docx': form('库房维修', '60.00', '56.00'),
      },
      silent: true,
    },
  ],
});
