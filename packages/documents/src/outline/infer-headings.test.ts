import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../document.js';
import { headingLevel, inferHeadings } from './infer-headings.js';

describe('headingLevel', () => {
  it.each([
    ['一、部门基本情况', 1],
    ['十二、其他需要说明的情况：', 1],
    ['第二部分 绩效评价工作开展情况', 1],
    ['附件1', 1],
    ['附件：', 1],
    ['（三）资产管理情况', 2],
    ['(三) 资产管理情况', 2],
    ['1.三公经费使用情况', 3],
    ['2、项目组织情况', 3],
    ['（2）项目管理情况', 4],
    ['　　四、存在的问题及原因分析', 1],
  ])('takes %s for a heading of level %i', (text, level) => {
    expect(headingLevel(text)).toBe(level);
  });

  it.each([
    '1.推进基层站点建设，提升服务水平。',
    '一、全年完成查档三千人次；',
    '（一）加强学习，',
    '2023年度工作总结',
    '1.5万元用于办公设备购置',
    '一、',
    '一般公共预算支出情况',
    '（一）认真贯彻落实上级关于过紧日子的各项要求从严控制一般性支出并压减三公经费和会议培训等费用支出',
  ])('takes %s for running text', (text) => {
    expect(headingLevel(text)).toBeUndefined();
  });
});

describe('inferHeadings', () => {
  const paragraph = (more: Partial<Paragraph>): Paragraph => ({
    type: 'paragraph',
    text: '概况',
    origin: 'body',
    ...more,
  });

  it('reads automatic numbers and says that it inferred', () => {
    expect(inferHeadings([paragraph({ label: '（一）' })])).toEqual([
      paragraph({ label: '（一）', level: 2, levelInferred: true }),
    ]);
  });

  it('leaves given levels and other parts of the page alone', () => {
    const given = [paragraph({ label: '一、', level: 3 }), paragraph({ text: '一、说明', origin: 'footnote' })];
    expect(inferHeadings(given)).toEqual(given);
  });
});
