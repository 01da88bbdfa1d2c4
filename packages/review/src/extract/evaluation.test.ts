import { evaluationSchema } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractEvaluations } from './evaluation.js';
import { plain } from './testing/plain.js';
import { documentOf, paragraphOf, tableOf } from './testing/tables.js';

const document = documentOf(
  '附件3',
  '2023年度云溪县档案馆部门整体支出绩效自评报告',
  '云溪县档案馆（以下简称“我馆”）开展了自评，现报告如下。',
  paragraphOf('一、自评结论', { level: 1, levelInferred: true }),
  '我馆自评得分为92.5分，自评等级为“优”。',
  paragraphOf('问题。展览偏少。', { level: 2, label: '（一）' }),
  '附件：',
  '2023年度云溪县档案馆部门整体支出自评表',
  '单位：万元',
  '填报单位：云溪县档案馆    填报日期：2024年3月5日',
  tableOf(`
    资金 | 年初预算数 | 执行数 | 执行率 | 得分（10分*执行率）
    资金总额 | 10 | 9 | 90% | 9
  `),
  tableOf(`
    一级指标 | 三级指标 | 目标值 | 完成值 | 得分
    产出指标（90分） | 展览（45分） | 3次 | 3次 | 45
  `),
  '',
  tableOf(`
     | 借阅（45分） | 300人次 | 260人次 | 38.5
    总分 | 92.5 |  |  |
  `),
  '备注：',
  '1.执行数为实际支出数。',
  '2.满意度不作为必评指标。',
  '填表人：林小舟   联系电话：',
  tableOf('月份 | 到馆\n1月 | 31'),
  '2023年度项目支出绩效自评表',
  tableOf(`
    项目名称 | 库房维修 | < | <
    主管部门 | 云溪县文化局 | < | <
    一级指标 | 三级指标 | 目标值 | 得分
    产出 | 维修面积 | 300㎡ | 50
  `),
  '云溪县档案馆',
  '2024年3月5日',
);

describe('extractEvaluations', () => {
  const extraction = extractEvaluations(document);
  const [department, project] = extraction.evaluations;

  it('gives records that fit the model', () => {
    for (const evaluation of extraction.evaluations) expect(() => evaluationSchema.parse(evaluation)).not.toThrow();
  });

  it('reads identity, grade and short names', () => {
    expect(plain(department)).toMatchObject({
      kind: 'department',
      title: '2023年度云溪县档案馆部门整体支出绩效自评报告',
      unit: '云溪县档案馆',
      year: 2023,
      attachmentMark: '附件3',
      shortNames: ['我馆'],
      grade: '优',
    });
    expect(department?.unit?.at).toEqual({ block: 1, start: 6, end: 12 });
    expect(plain(project)).toMatchObject({ kind: 'project', project: '库房维修', unit: '云溪县档案馆', year: 2023 });
  });

  it('joins a table that was broken by a blank line', () => {
    expect(department?.indicators.map(({ name, level1 }) => [name.text, level1])).toEqual([
      ['展览', '产出指标'],
      ['借阅', '产出指标'],
    ]);
    expect(department?.indicators[1]?.score?.at).toMatchObject({ block: 13, row: 0, column: 4 });
    expect(plain(department?.total)).toEqual({ score: '92.5' });
    expect(department?.execution[0]).toMatchObject({ executed: { unit: '万元' }, fullMarks: { text: '10分' } });
  });

  it('collects narrative, notes and signatures', () => {
    expect(
      department?.sections.map(({ number, title, level, paragraphs }) => [number, title, level, paragraphs]),
    ).toEqual([
      [undefined, '', 1, ['云溪县档案馆（以下简称“我馆”）开展了自评，现报告如下。']],
      ['一、', '自评结论', 1, ['我馆自评得分为92.5分，自评等级为“优”。']],
      ['（一）', '问题', 2, ['展览偏少。']],
    ]);
    expect(plain(department?.notes)).toEqual(['1.执行数为实际支出数。', '2.满意度不作为必评指标。']);
    expect(plain(department?.signatures)).toEqual([
      { name: '填报日期', value: '2024年3月5日' },
      { name: '填表人', value: '林小舟' },
      { name: '联系电话', value: '' },
    ]);
    expect(plain(project?.signatures)).toEqual([
      { name: '单位', value: '云溪县档案馆' },
      { name: '日期', value: '2024年3月5日' },
    ]);
  });

  it('says what it understood and what not', () => {
    expect([...extraction.understoodTables]).toEqual([10, 11, 13, 20]);
    expect(extraction.notUnderstood).toMatchObject([{ at: { block: 18, row: 1 } }]);
    expect(extraction.spans).toEqual([
      { evaluation: 0, from: 0, to: 19 },
      { evaluation: 1, from: 19, to: 23 },
    ]);
  });

  it('puts the department first, and its forms together wherever they stand', () => {
    const sheets = extractEvaluations(
      documentOf(
        tableOf('项目名称 | 库房维修 | <\n三级指标 | 目标值 | 得分\n面积 | 30㎡ | 5'),
        tableOf(
          '2023年度部门整体支出绩效自评表 | < | <\n单位名称 | 云溪县档案馆 | <\n三级指标 | 目标值 | 得分\n展览 | 3 | 5',
        ),
      ),
    );
    expect(sheets.evaluations.map(({ kind }) => kind)).toEqual(['department', 'project']);
    expect(plain(sheets.evaluations[0]?.unit)).toBe('云溪县档案馆');
    expect(sheets.spans).toEqual([
      { evaluation: 1, from: 0, to: 1 },
      { evaluation: 0, from: 1, to: 2 },
    ]);
  });

  it('stays fast and whole on odd files', () => {
    const project = tableOf('项目名称 | 维修 | <\n三级指标 | 目标值 | 得分\n面积 | 30㎡ | 5');
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      ...project,
      cells: project.cells.map((cell) => (cell.text === '维修' ? { ...cell, text: `维修${index}号` } : cell)),
    }));
    expect(extractEvaluations(documentOf(...many)).evaluations).toHaveLength(2_000);
    const long = ['：'.repeat(200_000), '\n'.repeat(200_000), '（'.repeat(200_000), '年度'.repeat(100_000)];
    const cells = long.map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text: `${text}1` }));
    const extraction = extractEvaluations(documentOf({ type: 'table', rows: 1, columns: 4, cells }, ...long));
    expect(extraction.evaluations).toHaveLength(1);
  });

  it('never fails on tables of any shape', () => {
    const words = [
      '一级指标',
      '三级指标',
      '分值',
      '得分',
      '年度目标1（5分）',
      '合计',
      '10',
      '',
      '其中：基本支出：5',
      '项目名称',
      '☑是',
      '2023年预算数',
    ];
    const cell = fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      rowSpan: fc.integer({ min: 1, max: 3 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      text: fc.constantFrom(...words),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const { evaluations } = extractEvaluations(documentOf({ type: 'table', rows: 7, columns: 9, cells }));
        for (const evaluation of evaluations) evaluationSchema.parse(evaluation);
      }),
      { numRuns: 200 },
    );
  });

  it('reads an empty document', () => {
    expect(extractEvaluations(documentOf()).evaluations).toEqual([]);
    expect(extractEvaluations(documentOf('无。')).evaluations).toHaveLength(1);
  });
});

describe('forms without a report', () => {
  const form = tableOf(`
    项目名称 | 古籍修复项目 | < | <
    实施单位 | 云溪县档案馆 | < | <
    一级指标 | 三级指标 | 目标值 | 得分
    产出 | 展览 | 3次 | 5
  `);

  it('name their project in full in a field, in short in the title', () => {
    const { evaluations } = extractEvaluations(documentOf('2023年度古籍修复项目自评表', form));
    expect(plain(evaluations[0]?.project)).toBe('古籍修复项目');
    expect(evaluations[0]?.year).toBe(2023);
    const report = extractEvaluations(
      documentOf('2023年度古籍修复项目自评报告', paragraphOf('一、概况', { level: 1 }), '略。', form),
    );
    expect(plain(report.evaluations[0]?.project)).toBe('古籍修复');
  });

  it('have titles above their tables, which are not narrative', () => {
    const { evaluations } = extractEvaluations(
      documentOf(
        '2023年度古籍修复项目自评表',
        form,
        '未完成绩效指标及原因表',
        tableOf('三级指标 | 目标值 | 完成值 | 未完成原因\n展览 | 3次 | 2次 | 场地改造'),
      ),
    );
    expect(evaluations[0]?.sections).toEqual([]);
    expect(evaluations[0]?.unfinished).toHaveLength(1);
  });
});
