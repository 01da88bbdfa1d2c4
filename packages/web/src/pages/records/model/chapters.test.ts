import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { chaptersOf, outlineIn, withChapter } from './chapters.js';

const outline = [
  { level: 1, number: '一、', title: '部门概况' },
  { level: 2, number: '（一）', title: '机构设置', asks: '写明内设机构' },
  { level: 1, number: '二、', title: '存在的问题' },
];
const section = (title: string, ...paragraphs: string[]) => ({ title, level: 1, paragraphs });
const record: Evaluation = {
  ...emptyEvaluation('department'),
  sections: [section('一、部门概况', '本馆是正科级单位。'), section('大事记', '完成搬迁。')],
};

describe('chapters', () => {
  it('put sections under the headings of the outline, others behind the one that they follow', () => {
    expect(chaptersOf(outline, record.sections).map(({ title, text }) => [title, text])).toEqual([
      ['部门概况', '本馆是正科级单位。'],
      ['大事记', '完成搬迁。'],
      ['机构设置', ''],
      ['存在的问题', ''],
    ]);
  });

  it('take a text, keep the order of the outline, and are left to the templates when blanked', () => {
    const last = withChapter(record, outline, 'outline 2', '经费偏紧。\n人手不足。');
    const both = withChapter(last, outline, 'outline 1', '内设两个股室。');
    expect(both.sections.map(({ title }) => title)).toEqual(['一、部门概况', '大事记', '机构设置', '存在的问题']);
    expect(both.sections[3]?.paragraphs).toEqual(['经费偏紧。', '人手不足。']);
    expect(withChapter(last, outline, 'outline 2', '').sections).toEqual(record.sections);
    expect(withChapter(record, outline, 'own 1', '').sections[1]?.title).toBe('大事记');
  });

  it('come from the composed report where the pack has none', () => {
    const line = (text: string, level?: number) =>
      ({ type: 'paragraph', text, origin: 'body', ...(level === undefined ? {} : { level }) }) as const;
    const blocks = [line('自评报告', 1), line('一、部门概况', 1), line('（一）机构设置', 2), line('一、这是正文')];
    expect(outlineIn({ format: 'docx', blocks, remarks: [] })).toEqual([
      { level: 1, number: '一、', title: '部门概况' },
      { level: 2, number: '（一）', title: '机构设置' },
    ]);
  });
});
