import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { chaptersOf, draftsIn, outlineOf, withChapter } from './chapters.js';

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

  it('take their headings, sections and drafts from the composed report', () => {
    const heading = { level: 1, draft: [], draftHasTables: false, required: true };
    const composed = [
      { ...heading, number: '一、', title: '部门（单位）概况', section: '部门基本情况' },
      { ...heading, number: '（一）', level: 2, title: '机构沿革', section: '机构沿革', required: false },
      { ...heading, number: '二、', title: '存在的问题', draft: ['支出进度偏慢。', '部分指标未完成。'] },
      { ...heading, number: '三、', title: '项目支出情况', draft: ['支出如下。'], draftHasTables: true },
    ];
    const pack = { outline: [{ level: 1, number: '五、', title: '存在的问题', asks: '逐项说明' }] };
    expect(outlineOf(pack, undefined)).toEqual(pack.outline);
    const own = outlineOf(pack, composed);
    expect(own.map(({ number, title, asks }) => [number, title, asks])).toEqual([
      ['一、', '部门（单位）概况', undefined],
      ['二、', '存在的问题', '逐项说明'],
      ['三、', '项目支出情况', undefined],
    ]);
    const sections = [section('部门基本情况', '本馆是正科级单位。'), section('机构沿革', '二〇一二年设立。')];
    expect(chaptersOf(own, sections).map(({ key, title, text }) => [key, title, text])).toEqual([
      ['outline 0', '部门（单位）概况', '本馆是正科级单位。'],
      ['own 1', '机构沿革', '二〇一二年设立。'],
      ['outline 1', '存在的问题', ''],
      ['outline 2', '项目支出情况', ''],
    ]);
    expect([...draftsIn(composed)]).toEqual([
      ['outline 1', { text: '支出进度偏慢。\n部分指标未完成。', hasTables: false }],
      ['outline 2', { text: '支出如下。', hasTables: true }],
    ]);
  });
});
