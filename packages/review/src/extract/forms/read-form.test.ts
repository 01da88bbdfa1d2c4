import { describe, expect, it } from 'vitest';
import { plain } from '../testing/plain.js';
import { readTables } from '../testing/read.js';
import { tableOf } from '../testing/tables.js';

describe('FormReader', () => {
  it('reads the identity block of a project form', () => {
    const { evaluation } = readTables(
      tableOf(`
        2023年度古籍修复项目自评表 | < | < | <
        项目名称 | 古籍修复 | < | <
        主管部门 | 云溪县文化局 | 项目实施单位 | 云溪县档案馆
        项目属性 | 1、持续性项目 ☑ 2、新增性项目 □ | < | <
        资金用途 | 修复 | 负责科室 | 保管科
      `),
    );
    expect(plain(evaluation.project)).toBe('古籍修复');
    expect(plain(evaluation.fields)).toEqual([
      { name: '项目名称', value: '古籍修复' },
      { name: '主管部门', value: '云溪县文化局' },
      { name: '项目实施单位', value: '云溪县档案馆' },
      { name: '资金用途', value: '修复' },
      { name: '负责科室', value: '保管科' },
    ]);
    expect(evaluation.options).toMatchObject([
      {
        name: '项目属性',
        options: [
          { name: '持续性项目', checked: true },
          { name: '新增性项目', checked: false },
        ],
      },
    ]);
  });

  it('reads reasons, notes and signatures below the indicators', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        三级指标 | 分值 | 目标值 | 完成值 | 得分
        展览 | 10 | 3次 | 1次 | 3.33
        总分 | 10分 | 3.33 |
        偏差大或目标未完成原因分析 | 因场馆维修，展览减少2次。 | < | < | <
        改进措施及结果应用方案 | 提前安排。 | < | < | <
        备注：1.执行数为实际支出。\\n2.满意度不作为必评指标。 | < | < | < | <
        填表人：林小舟  联系电话： | < | < | < | <
      `),
    );
    expect(plain(evaluation.total)).toEqual({ fullMarks: '10分', score: '3.33' });
    expect(plain(evaluation.fields)).toEqual([
      { name: '偏差大或目标未完成原因分析', value: '因场馆维修，展览减少2次。' },
      { name: '改进措施及结果应用方案', value: '提前安排。' },
    ]);
    expect(plain(evaluation.notes)).toEqual(['1.执行数为实际支出。', '2.满意度不作为必评指标。']);
    expect(plain(evaluation.signatures)).toEqual([
      { name: '填表人', value: '林小舟' },
      { name: '联系电话', value: '' },
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('reads a table whose labels are merged down beside the rows', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        单位名称 | 云溪县档案馆 | < | < | < | <
        年度预算（万元） |  | 年初预算数 | 全年执行数 | 执行率 | 得分
        ^ | 年度资金总额 | 512.80 | 500.00 | 97.50% | 9.75
        ^ | 其中：基本支出 |  | 386.18 |  |
        年度总体目标 | 全年开放300天。 | < | 已开放312天。 | < | <
        项目概况 | 建筑面积3860平方米，2019年建成。 | < | < | < | <
      `),
    );
    expect(evaluation.execution.map(({ name }) => name)).toEqual(['年度资金总额', '其中：基本支出']);
    expect(plain(evaluation.goals)).toEqual([{ text: '全年开放300天。', actual: '已开放312天。' }]);
    expect(plain(evaluation.fields)).toEqual([
      { name: '单位名称', value: '云溪县档案馆' },
      { name: '项目概况', value: '建筑面积3860平方米，2019年建成。' },
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('reads rows of figures that are named only beside or above them', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        项目名称 | 保洁服务 | < | 评价年度 | 2022年
        资金情况（万元） | 预算安排 | 实际支出 | 支出率 | 结余
        ^ | 640.00 | 618.00 | 96.56% | 22.00
        按用途支出（万元） | 道路 | 公厕 | 水域 | 监管
        ^ | 352.40 | 187.35 | 54.60 | 23.65
      `),
    );
    expect(plain(evaluation.execution)).toEqual([
      { name: '资金情况', adjusted: '640.00', executed: '618.00', rate: '96.56%' },
    ]);
    expect(evaluation.money.map(({ name, amount }) => [name, amount.text, amount.unit])).toEqual([
      ['道路', '352.40', '万元'],
      ['公厕', '187.35', '万元'],
      ['水域', '54.60', '万元'],
      ['监管', '23.65', '万元'],
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('takes the unit of money from a line of the form', () => {
    const { evaluation } = readTables(
      tableOf(`
        单位：万元 | < | < | <
        资金 | 年初预算数 | 执行数 | 执行率
        资金总额 | 10 | 9 | 90%
      `),
    );
    expect(evaluation.execution[0]?.opening?.unit).toBe('万元');
  });

  it('says which table it did not understand, and is silent about tables without figures', () => {
    const { notUnderstood } = readTables(
      tableOf(`
        天气 | 最高气温
        晴 | 31
        雨 | 24
      `),
      tableOf('姓名 | 籍贯\n甲 | 云溪'),
    );
    expect(notUnderstood).toHaveLength(1);
    expect(notUnderstood[0]).toMatchObject({ at: { block: 0, row: 1, column: 1 }, text: '晴 | 31' });
  });

  it('survives odd tables', () => {
    expect(readTables({ type: 'table', rows: 0, columns: 0, cells: [] }).notUnderstood).toEqual([]);
    const hostile = `${'（'.repeat(5_000)}1${'目标1：'.repeat(5_000)}`;
    expect(() => readTables(tableOf(`一级指标 | 三级指标 | 得分\n${hostile} | ${hostile} | ${hostile}`))).not.toThrow();
  });

  it('takes a cell of check boxes for a value, whatever its words', () => {
    const { evaluation } = readTables(
      tableOf(`
        项目名称 | 古籍修复
        资金性质 | 1、一般公共预算 ☑ 2、政府性基金 □
      `),
    );
    expect(evaluation.options.map(({ name, options }) => [name, options.length])).toEqual([['资金性质', 2]]);
    expect(evaluation.fields).toHaveLength(1);
  });

  it('takes full marks in the label of the total', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 三级指标 | 目标值 | 完成值 | 得分
        产出指标（80分） | 展览（80分） | 3次 | 3次 | 80
        总分（100分） | < | < | < | 98.5
      `),
    );
    expect(plain(evaluation.total)).toEqual({ fullMarks: '100分', score: '98.5' });
  });
});
