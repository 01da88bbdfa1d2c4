import { describe, expect, it } from 'vitest';
import { reviewOrCompanion } from '../../review.js';
import { drawn } from '../../testing/report.js';
import { filesOf, reportOf } from '../testing/reports.js';

const read = (...lines: string[]) => {
  const [file] = filesOf({ '预算.xlsx': lines.join('\n') });
  return file;
};
const sums = (...lines: string[]) =>
  read(...lines)?.material?.[0]?.facts.map(
    ({ subject, item, year, stage, scope, term }) =>
      `${year} ${stage} ${subject}${item && ` ${item}`}${scope === 'fiscal' ? ' fiscal' : ''} ${term.text}`,
  );

describe('budget tables', () => {
  it('of a unit, by year and stage of their columns', () => {
    const lines = [
      '2023年部门预算公开表',
      '部门名称：云溪县档案馆　　　　单位：万元',
      ' 项目 | 上年预算数 | 2023年预算数 ',
      ' 一、基本支出 | 180.00 | 190.00 ',
      ' 人员经费 | 150.00 | 158.00 ',
      ' 二、项目支出 | 95.00 | 101.00 ',
      ' 支出合计 | 275.00 | 291.00 ',
    ];
    expect(read(...lines)?.identities).toEqual([
      { kind: 'budget', units: [{ name: '云溪县档案馆', from: '部门名称' }], shortNames: [], year: 2023 },
    ]);
    expect(sums(...lines)).toEqual([
      '2022 opening basic 180.00',
      '2023 opening basic 190.00',
      '2022 opening personnel 150.00',
      '2023 opening personnel 158.00',
      '2022 opening project 95.00',
      '2023 opening project 101.00',
      '2022 opening expenditure 275.00',
      '2023 opening expenditure 291.00',
    ]);
  });

  it('with income on the left and expenditure on the right', () => {
    expect(
      sums(
        '云溪县档案馆2023年收支预算总表',
        '单位：万元',
        ' 收入 | 预算数 | 支出 | 预算数 ',
        ' 一、一般公共预算拨款收入 | 291.00 | 一、基本支出 | 190.00 ',
        ' 二、事业收入 | 0.00 | 二、项目支出 | 101.00 ',
        ' 本年收入合计 | 291.00 | 本年支出合计 | 291.00 ',
      ),
    ).toEqual(
      expect.arrayContaining([
        '2023 opening basic 190.00',
        '2023 opening project 101.00',
        '2023 opening expenditure 291.00',
      ]),
    );
  });

  it('whose columns are the subjects', () => {
    expect(
      sums(
        '云溪县档案馆2023年一般公共预算支出表',
        '金额单位：万元',
        ' 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 ',
        ' 201 | 一般公共服务支出 | 250.00 | 160.00 | 90.00 ',
        ' 合计 | < | 291.00 | 190.00 | 101.00 ',
      ),
    ).toEqual(['2023 opening basic fiscal 190.00', '2023 opening project fiscal 101.00']);
  });

  it('of final accounts', () => {
    expect(
      sums(
        '2022年度云溪县档案馆部门决算',
        '单位：万元',
        ' 项目 | 年初预算数 | 决算数 ',
        ' 基本支出 | 180.00 | 178.40 ',
        ' 项目支出 | 95.00 | 92.10 ',
      ),
    ).toEqual([
      '2022 opening basic 180.00',
      '2022 executed basic 178.40',
      '2022 opening project 95.00',
      '2022 executed project 92.10',
    ]);
  });

  it('are refused alone with the sentence that any other document gets', () => {
    const answer = reviewOrCompanion(
      drawn('2023年部门预算\n单位：万元\n 项目 | 上年数 | 预算数 \n 基本支出 | 1.00 | 2.00 \n 项目支出 | 1.00 | 2.00 '),
      'x.docx',
    );
    expect(answer).toMatchObject({
      refusal: expect.stringContaining('没有找到绩效自评报告'),
      companion: { file: 'x.docx' },
    });
  });

  it.each([
    ['a recipe', '番茄炒蛋\n番茄2个，鸡蛋3个，盐5克。'],
    ['a budget without sums', '2023年部门预算编制说明\n各单位应按要求编制预算。'],
    ['an audit report', '2023年度预算执行审计报告\n其中：基本支出199.00万元，项目支出110.00万元。'],
  ])('are not %s', (_, text) => {
    expect(reviewOrCompanion(drawn(text), 'x.docx')).toEqual({ refusal: expect.any(String) });
  });

  it('are not reports, whatever budget these speak of', () => {
    const [file] = filesOf({
      '自评.docx': reportOf(
        2023,
        '云溪县档案馆',
        '2023年部门预算为291.00万元。其中：基本支出190.00万元，项目支出101.00万元。',
      ),
    });
    expect(file?.identities?.[0]?.kind).toBe('department');
  });
});
