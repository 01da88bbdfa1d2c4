import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, paragraphOf } from '../../extract/testing/tables.js';
import { departmentTitle, reviewReport } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { headingSequence } from './heading-sequence.js';
import { inScheme, sectionNumber } from './shared/section-numbers.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

testCheck(headingSequence, {
  finds: [
    {
      name: 'a number used twice',
      report: changed(libraryReport, ['（三）预算及支出情况', '（二）预算及支出情况']),
      message: '序号“（二）”用了两次：“（二）机构和人员”和“（二）预算及支出情况”',
    },
    {
      name: 'a number left out',
      report: changed(
        archiveReport,
        ['五、下一步改进措施', '六、下一步改进措施'],
        ['六、绩效自评结果', '七、绩效自评结果'],
      ),
      message: '“四、”之后是“六、”，缺少“五、”',
    },
    {
      name: 'two sections in the wrong order',
      report: changed(
        archiveReport,
        ['四、存在的问题及原因分析', '五、存在的问题及原因分析'],
        ['五、下一步改进措施', '四、下一步改进措施'],
      ),
      message: '“五、”排在“四、”之前',
    },
    {
      name: 'the first section of a part is not numbered as such',
      report: changed(
        libraryReport,
        ['（一）投入和过程', '（二）投入和过程'],
        ['（二）产出和效益', '（三）产出和效益'],
      ),
      message: '之下直接从“（二）”开始，缺少“（一）”',
    },
    {
      name: 'a number left out in a list of items',
      report: changed(libraryReport, ['3.保护和利用地方文献。', '4.保护和利用地方文献。']),
      message: '“2.”之后是“4.”，缺少“3.”',
    },
    {
      name: 'automatic and typed numbers together',
      report: documentOf(
        paragraphOf(departmentTitle),
        paragraphOf('基本情况', { label: '一、', level: 1 }),
        paragraphOf('本馆按要求开展了绩效自评。'),
        paragraphOf('绩效目标完成情况', { label: '二、', level: 1 }),
        paragraphOf('全年接收档案1200卷。'),
        paragraphOf('二、存在的问题', { level: 1 }),
      ),
      message: '序号“二、”用了两次',
    },
  ],
  ignores: [
    { name: 'lists that count anew in every part', report: libraryReport },
    { name: 'a report with attached forms and notes', report: archiveReport },
    { name: 'two reports in one file', report: parkResult },
    {
      name: 'headings whose automatic numbers were lost',
      report: changed(
        archiveReport,
        ['五、下一步改进措施', '下一步改进措施'],
        ['六、绩效自评结果', '七、绩效自评结果'],
      ),
    },
    {
      name: 'a part numbered like the sections around it',
      report: changed(libraryReport, [
        '1.项目资金全部按合同支付，没有截留和挪用。',
        '一、资金管理\n项目资金全部按合同支付。\n二、实施管理\n采购、验收均有记录。\n三、资产管理\n账实相符。',
      ]),
    },
    {
      name: 'the missing number stands inside a paragraph',
      report: changed(archiveReport, ['\n五、下一步改进措施\n', '五、下一步改进措施：']),
    },
    {
      name: 'a table of contents before the text',
      report: changed(libraryReport, [
        '一、基本情况\n（一）职能职责',
        '一、基本情况\n二、绩效评价情况\n三、评价结论\n四、存在的问题和建议\n五、结果应用\n一、基本情况\n（一）职能职责',
      ]),
    },
  ],
});

describe('section numbers', () => {
  it('are read back as they are printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 19 }), (scheme, number) => {
        expect(sectionNumber(`${inScheme(scheme, number)}基本情况`)).toMatchObject({ scheme, number });
      }),
    );
  });

  it.each(['2.5万元用于培训', '2023年度工作', '第三方评价', '十分重视'])('%s begins with none', (text) => {
    expect(sectionNumber(text)).toBeUndefined();
  });

  it('in any order that counts up are no fault', () => {
    const sections = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sections, (parts) => {
        const lines = parts.flatMap((inner, i) => [
          `${inScheme(2, i + 1)}第${i}项工作情况`,
          ...Array.from({ length: inner }, (_, k) => `${inScheme(3, k + 1)}其中第${k}方面的内容。`),
        ]);
        const { findings } = reviewReport([departmentTitle, ...lines].join('\n'), { checks: [headingSequence] });
        expect(findings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
