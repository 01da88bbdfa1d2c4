import type { MoneyLine } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { plain } from '../testing/plain.js';
import { readTables } from '../testing/read.js';
import { tableOf } from '../testing/tables.js';
import { amountHeadingOf } from './basic-data.js';

const lines = (money: readonly MoneyLine[]): unknown[] =>
  money.map(({ subject, year, stage, amount }) => [subject, year, stage, amount.text]);

describe('execution rows', () => {
  it('reads the top part of a self-evaluation table', () => {
    const { evaluation } = readTables(
      tableOf(`
        项目资金\\n（万元） |  | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
        ^ | 年度资金总额 | 120.00 | 118.5 | 117 | 10 | 98.73% | 9.87
        ^ | 其中：当年财政拨款 | 120 | 118.5 | 117 | — | 98.73% | —
        ^ | 其他资金 |  |  |  | — |  | —
      `),
    );
    expect(plain(evaluation.execution[0])).toEqual({
      name: '年度资金总额',
      opening: '120.00',
      adjusted: '118.5',
      executed: '117',
      rate: '98.73%',
      fullMarks: '10',
      score: '9.87',
    });
    expect(evaluation.execution[0]?.executed).toMatchObject({
      unit: '万元',
      numbers: [{ value: '117', unit: '万元' }],
    });
    expect(evaluation.execution.map(({ name }) => name)).toEqual(['年度资金总额', '其中：当年财政拨款', '其他资金']);
    expect(evaluation.execution[2]).toMatchObject({ opening: { text: '' }, score: { text: '—' } });
  });

  it('takes full marks from a side cell, or else from the heading of the score', () => {
    const side = readTables(
      tableOf(`
        预算执行情况\\n（万元）\\n（20分） |  | 预算数（A) | 执行数(B) | 执行率(B/A) | 得分（20分*执行率）
        ^ | ^ | ^ | ^ | ^ | ^
        ^ | 部门整体支出总额 | 3,200.50 | 3,200.50 | 100.00% | 20
      `),
    ).evaluation;
    expect(side.execution).toHaveLength(1);
    expect(side.execution[0]?.fullMarks).toMatchObject({ text: '20分', at: { row: 0, column: 0 } });
    expect(side.execution[0]?.adjusted?.unit).toBe('万元');
    const split = readTables(
      tableOf(`
        预算执行情况 |  | 预算数（A) | 执行数(B) | 执行率(B/A) | 得分（10分*执行率）
        （万元） |  |  |  |  |
        （10分） | 年度财政资金总额 | 222.70 | 217.52 | 97.67% | 9.77
      `),
    ).evaluation;
    expect(plain(split.execution)).toEqual([
      {
        name: '年度财政资金总额',
        adjusted: '222.70',
        executed: '217.52',
        rate: '97.67%',
        score: '9.77',
        fullMarks: '10分',
      },
    ]);
    const heading = readTables(
      tableOf(`
        资金来源 | 全年预算数 | 执行数 | 执行率 | 得分（10分*执行率）
        资金总额 | 5 | 4 | 80% | 8
      `),
    ).evaluation;
    expect(heading.execution[0]?.fullMarks?.text).toBe('10分');
  });

  it('reads amounts that stand in one cell with their names', () => {
    const { evaluation } = readTables(
      tableOf(`
        年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 执行数 | 执行率 | 得分
         | 年度资金总额 | 70.5 | 80 | 80 | 100% | 10
         | 按收入性质分： | 按支出性质分：
         | 其中：  一般公共预算：75 | 其中：基本支出：60.25
         | 政府性基金拨款： | 项目支出：19.75
         | 其他资金：5 |
      `),
    );
    expect(lines(evaluation.money)).toEqual([
      ['fiscal-income', 2023, undefined, '75'],
      ['basic', 2023, undefined, '60.25'],
      ['government-fund', 2023, undefined, ''],
      ['project', 2023, undefined, '19.75'],
      ['other-income', 2023, undefined, '5'],
    ]);
    expect(evaluation.execution).toHaveLength(1);
    expect(evaluation.money[0]?.amount).toMatchObject({ unit: '万元', at: { row: 3, column: 1 } });
  });

  it('reads a row of headings beside their values', () => {
    const { evaluation } = readTables(
      tableOf(`
        全年预算数（万元） | 100 | 全年执行数（万元） | 90.5 | 执行率 | 90.5%
      `),
    );
    expect(plain(evaluation.execution)).toEqual([{ name: '', adjusted: '100', executed: '90.5', rate: '90.5%' }]);
  });

  it('reads a list of projects as lines of money', () => {
    const { evaluation } = readTables(
      tableOf(`
        序号 | 项目名称 | 年初预算数（万元） | 执行数（万元） | 执行率
        1 | 古籍修复 | 20 | 18 | 90%
        合计 | < | 20 | 18 | 90%
      `),
    );
    expect(lines(evaluation.money)).toEqual([
      ['project-item', 2023, 'opening', '20'],
      ['project-item', 2023, 'executed', '18'],
      ['project', 2023, 'opening', '20'],
      ['project', 2023, 'executed', '18'],
    ]);
    expect(evaluation.execution).toEqual([]);
  });
});

describe('amountHeadingOf', () => {
  it.each([
    ['2021年决算数', { year: 2021, stage: 'executed' }],
    ['2022年预算数', { year: 2022, stage: 'opening' }],
    ['2022年度调整预算数', { year: 2022, stage: 'adjusted' }],
    ['年初预算(万元)', { stage: 'opening' }],
    ['全年预算数', { yearsBack: 0, stage: 'adjusted' }],
    ['上年决算数', { yearsBack: 1, stage: 'executed' }],
    ['本年支出数', { yearsBack: 0, stage: 'executed' }],
  ])('%s', (key, expected) => {
    expect(amountHeadingOf(key)).toEqual(expected);
  });

  it('leaves other headings alone', () => {
    for (const key of ['基本支出', '2021年', '执行率', '得分', '编制数']) expect(amountHeadingOf(key)).toBeUndefined();
  });
});

describe('basic data table', () => {
  const { evaluation, notUnderstood } = readTables(
    tableOf(`
      财政供养人员情况（人） | 编制数 | 2023年实际在职人数 | 控制率
       | 12 | 11 | 91.67%　
      经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数
      支出总额 |  98.85 | 73.03 | 107.49
          其中：公用经费 |   7.4 | 8.62　 | 6.39
      项目支出 | 7 | 19 | 8
      其中：1、运行维护经费 |  |  | 3
      专项:1、古籍修复经费 |  | 9 | 5
      库房维修 |  | 1 | 0
      三公经费 | 　 | 　 | 0.28
       1、公务用车购置和维护经费 |  |  |
         其中：公车购置 |  |  |
               公车运行维护 |  |  |
       2、出国经费 |  |  | 0
       3、公务接待 |  |  | 0.28
      政府采购金额 | —— |  |
      楼堂馆所控制情况\\n（2022年完工项目） | 批复规模\\n（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元） | 投资概算控制率
       | 1200 | 1180 | 98.33% | 300 | 290 | 96.67%
      厉行节约保障措施 | 实行限额把关、逐级审批。
    `),
  );

  it('reads staff', () => {
    expect(plain(evaluation.staff)).toEqual([{ kind: '', posts: '12', onPost: '11', controlRate: '91.67%' }]);
    expect(evaluation.staff[0]?.posts?.unit).toBe('人');
  });

  it('reads money by year and stage, blank and zero and dash apart', () => {
    const of = (subject: string): unknown[] => lines(evaluation.money.filter((line) => line.subject === subject));
    expect(of('expenditure')).toEqual([
      ['expenditure', 2022, 'executed', '98.85'],
      ['expenditure', 2023, 'opening', '73.03'],
      ['expenditure', 2023, 'executed', '107.49'],
    ]);
    expect(of('public').at(1)).toEqual(['public', 2023, 'opening', '8.62']);
    expect(of('operating-costs').map((line) => (line as string[])[3])).toEqual(['', '', '3']);
    expect(of('abroad').map((line) => (line as string[])[3])).toEqual(['', '', '0']);
    expect(of('procurement')[0]).toEqual(['procurement', 2022, 'executed', '——']);
    expect(evaluation.money.find(({ subject }) => subject === 'car-purchase')?.amount.text).toBe('');
    expect(evaluation.money[0]?.amount).toMatchObject({ unit: '万元', numbers: [{ value: '98.85', unit: '万元' }] });
  });

  it('takes unknown names under 项目支出 as projects', () => {
    const items = evaluation.money.filter(({ subject }) => subject === 'project-item').map(({ name }) => name);
    expect([...new Set(items)]).toEqual(['专项:1、古籍修复经费', '库房维修']);
  });

  it('reads buildings and thrift, and leaves nothing over', () => {
    expect(plain(evaluation.buildings)).toEqual([
      {
        name: '',
        approvedArea: '1200',
        actualArea: '1180',
        areaRate: '98.33%',
        budgetInvestment: '300',
        actualInvestment: '290',
        investmentRate: '96.67%',
      },
    ]);
    expect(plain(evaluation.fields)).toEqual([{ name: '厉行节约保障措施', value: '实行限额把关、逐级审批。' }]);
    expect(notUnderstood).toEqual([]);
  });

  it('reads several kinds of staff', () => {
    const { evaluation: other } = readTables(
      tableOf(`
        人员类别 | 编制数 | 实有人数 | 控制率
        行政 | 5 | 5 | 100%
        事业 | 7 | 6 | 85.71%
        合计 | 12 | 11 | 91.67%
      `),
    );
    expect(other.staff.map(({ kind, onPost }) => [kind, onPost?.text])).toEqual([
      ['行政', '5'],
      ['事业', '6'],
      ['合计', '11'],
    ]);
  });

  it('keeps an empty block of buildings as blank entries', () => {
    const { evaluation: empty } = readTables(
      tableOf('楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率\n | 　 | 　 | 　'),
    );
    expect(plain(empty.buildings)).toEqual([{ name: '', approvedArea: '', actualArea: '', areaRate: '' }]);
  });
});

describe('marks and headings of forms in preparation', () => {
  it('gives the marks at the side to the row with a place for a score, filled in or not', () => {
    const form = (score: string) =>
      readTables(
        tableOf(`
          预算执行情况（20分） |  | 预算数（A） | 执行数（B） | 执行率 | 得分
          ^ | 年度财政资金总额 | 100 | 98 | 98% | ${score}
          ^ | 其中：本级资金 | 60 | 58 |  | 19.6
        `),
      ).evaluation.execution.map(({ fullMarks }) => fullMarks?.text);
    expect(form('')).toEqual([undefined, '20分']);
    expect(form('19.6')).toEqual(['20分', undefined]);
    const blank = readTables(
      tableOf(`
        预算执行情况（20分） |  | 预算数（A） | 执行数（B） | 执行率 | 得分
        ^ | 年度财政资金总额 | 100 |  |  |
      `),
    );
    expect(blank.evaluation.execution.map(({ fullMarks }) => fullMarks?.text)).toEqual(['20分']);
  });

  it('knows the change within a year, and values that are no headings', () => {
    expect(amountHeadingOf('2023年追加数')).toEqual({ year: 2023, stage: 'change' });
    expect(amountHeadingOf('年中追加数')).toEqual({ stage: 'change' });
    expect(amountHeadingOf('完成')).toBeUndefined();
  });
});
