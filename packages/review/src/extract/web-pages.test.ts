import { asRecord, type Evaluation } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../review.js';
import { extractEvaluations } from './evaluation.js';
import { pageTitle, webPages, wordPage } from './testing/web-pages.js';

const read = (html: string) => readDocument(Buffer.from(`<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`));
const recordsOf = async (html: string): Promise<Evaluation[]> =>
  extractEvaluations(await read(html)).evaluations.map(asRecord);

describe('a report on a web page', () => {
  it.each(Object.entries(webPages))(
    'gives the record that it gives without the site around it: %s',
    async (_, html) => {
      const [record, ...more] = await recordsOf(html);
      const [plain] = await recordsOf(wordPage);
      const signatures = record?.signatures.filter(({ name }) => name !== '填表人');
      expect(more).toEqual([]);
      expect({ ...record, signatures }).toEqual(plain);
      expect(record?.title?.text).toBe(pageTitle);
      expect(record?.sections.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
        ['部门概况', 1],
        ['预算执行情况', 1],
        ['自评结论', 1],
      ]);
    },
  );

  it.each(Object.entries(webPages))('is reviewed as without the site around it: %s', async (_, html) => {
    const [page, plain] = [
      reviewDocument(await read(html), 'page.html'),
      reviewDocument(await read(wordPage), 'page.html'),
    ];
    const told = ({ statements }: typeof page) => statements.map(({ relation, verdict }) => [relation, verdict]);
    expect(told(page)).toEqual(told(plain));
    expect(page.coverage.figures).toBeGreaterThanOrEqual(plain.coverage.figures);
  });
});

describe('what stands around a report', () => {
  const menu = '<ul><li><a href="/">首页</a></li><li><a href="/jx">绩效自评报告</a></li></ul>';
  const report = '<p>一、部门概况</p><p>本馆实有18人。</p>';

  it('names no report and no year', async () => {
    const news = '<ul><li><a href="1">县史志办2019年度部门整体支出绩效自评报告</a></li></ul>';
    const [record, ...more] = await recordsOf(
      `${menu}${news}<div><a href="/2020">2020年度热点</a></div><p>${pageTitle}</p>${report}${news}`,
    );
    expect(more).toEqual([]);
    expect([record?.title?.text, record?.year]).toEqual([pageTitle, 2023]);
  });

  it('holds the title where it stands nowhere else', async () => {
    const [record] = await recordsOf(
      `<div><a href="/">首页</a></div><h2><a href="/this">${pageTitle}</a></h2>${report}`,
    );
    expect([record?.unit?.text, record?.year]).toEqual(['云溪县档案馆', 2023]);
  });

  it('keeps sentences above the title, and everything above it where there is no site', async () => {
    const notice = '<p>现将自评报告公开如下，欢迎监督。</p>';
    const paragraphs = async (html: string) => (await recordsOf(html))[0]?.sections[0]?.paragraphs;
    expect(await paragraphs(`${menu}<p>云溪热线</p>${notice}<p>${pageTitle}</p>${report}`)).toEqual([
      '现将自评报告公开如下，欢迎监督。',
    ]);
    expect(await paragraphs(`<p>送审稿</p><p>${pageTitle}</p>${report}`)).toEqual(['送审稿']);
  });
});
