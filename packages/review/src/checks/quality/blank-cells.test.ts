import { testCheck } from '../../testing/test-check.js';
import { blankCells } from './blank-cells.js';
import { archiveReport, changed, parkResult } from './testing/whole-reports.js';

testCheck(blankCells, {
  finds: [
    {
      name: 'an indicator without its actual value',
      report: changed(archiveReport, ['1000卷 | 1200卷 | 15 | 15', '1000卷 |  | 15 | 15']),
      message: '“接收档案进馆”的“实际完成值”空白，表中其余6项都已填写',
    },
    {
      name: 'two indicators without a score, told once',
      report: changed(
        archiveReport,
        ['100% | 98% | 10 | 9.8', '100% | 98% | 10 | '],
        ['95% | 96% | 10 | 10', '95% | 96% | 10 | '],
      ),
      message: '“查阅申请按时办结率”“查阅群众满意度”的“得分”空白',
    },
    {
      name: 'no rate of execution',
      report: changed(archiveReport, ['210.2 | 10 | 100% | 10', '210.2 | 10 |  | 10']),
      message: '预算执行情况中“年度资金总额”的“执行率”空白',
    },
    {
      name: 'rows of the three public expenses left blank',
      report: changed(
        archiveReport,
        ['三公经费 | 0.6 | 0.8 | 0.5', '三公经费 |  |  | '],
        ['1、公务用车购置和维护经费 | 0 | 0 | 0', '1、公务用车购置和维护经费 |  |  | '],
        ['2、出国经费 | 0 | 0 | 0', '2、出国经费 |  |  | '],
        ['3、公务接待 | 0.6 | 0.8 | 0.5', '3、公务接待 |  |  | '],
        ['政府采购金额 | 55 | 58 | 57.6', '政府采购金额 | —— |  | '],
      ),
      message: '“三公经费”“公务用车购置和维护经费”“出国经费”“公务接待”“政府采购金额”整行空白',
    },
  ],
  ignores: [
    { name: 'everything filled in, zero included', report: archiveReport },
    { name: 'parts of the execution without figures', report: parkResult },
    {
      name: 'a column that nobody filled',
      report: changed(
        parkResult,
        ['12公顷 | 12公顷 | 20', '12公顷 |  | 20'],
        ['2000株 | 1850株 | 18.5', '2000株 |  | 18.5'],
        ['97% | 97% | 20', '97% |  | 20'],
        ['95% | 90.25% | 19', '95% |  | 19'],
      ),
    },
    {
      name: 'spare rows of the template',
      report: changed(archiveReport, [
        ' ^ | 质量指标 | 数字化验收合格率',
        ' ^ | ^ | …… |  |  |  | \n ^ | ^ |  |  |  |  | \n ^ | 质量指标 | 数字化验收合格率',
      ]),
    },
    {
      name: 'a dash says that there is nothing',
      report: changed(archiveReport, ['2、出国经费 | 0 | 0 | 0', '2、出国经费 | — | — | —']),
    },
    {
      name: 'last year of a new project is blank',
      report: changed(archiveReport, [
        '政府采购金额 | 55 | 58 | 57.6',
        '专项：古籍修复 |  | 20 | 20\n 政府采购金额 | 55 | 58 | 57.6',
      ]),
    },
  ],
});
