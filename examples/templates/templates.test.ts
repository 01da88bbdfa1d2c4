import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fillTemplate, lintTemplate } from '@hengji/authoring';
import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { reviewDocument } from '@hengji/review';
import { describe, expect, it } from 'vitest';
import { indicator } from '../../packages/authoring/src/testing/indicator.js';

const entry = (text: string) => ({ text });

const record: Evaluation = {
  ...emptyEvaluation('department'),
  unit: entry('云溪县图书馆'),
  year: 2023,
  execution: [
    {
      name: '年度资金总额',
      adjusted: entry('250.00'),
      executed: entry('240.70'),
      rate: entry('96.28%'),
      fullMarks: entry('10'),
      score: entry('9.63'),
    },
  ],
  indicators: [
    ['产出指标', '数量指标', '修复古籍', '25', '≥200册', '210册', '25'],
    ['产出指标', '数量指标', '举办展览', '25', '≥10次', '9次', '22.5'],
    ['效益指标', '社会效益指标', '到馆读者', '40', '≥12万人次', '12.6万人次', '40'],
  ].map(([level1 = '', level2 = '', name = '', weight = '', target = '', actual = '', score = '']) =>
    indicator(level1, level2, name, weight, target, actual, { score: entry(score) }),
  ),
  total: { fullMarks: entry('100'), score: entry('97.13') },
  grade: entry('优'),
};

describe('the example template', async () => {
  const template = await readFile(fileURLToPath(new URL('department-form.docx', import.meta.url)));

  it('has nothing wrong with it', () => {
    expect(lintTemplate(template)).toEqual([]);
  });

  it('is filled without a placeholder left', async () => {
    const { blocks } = await readDocument(await fillTemplate(template, record));
    const text = JSON.stringify(blocks);
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain('☑优　□良');
    // Without projects the page on them is left out.
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(text).not.toContain('项目支出自评情况');
  });

  it('is read back as it was filled, and holds', async () => {
    const review = reviewDocument(await readDocument(await fillTemplate(template, record)), 'filled.docx');
    expect(review.findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    const [read] = review.evaluations;
    const told = ({ level1, level2, name, weight, target, actual, score }: Evaluation['indicators'][number]) =>
      [level1, level2, ...[name, weight, target, actual, score].map((each) => each?.text)].join('|');
    expect(read?.indicators.map(told)).toEqual(record.indicators.map(told));
    expect([read?.unit?.text, read?.year, read?.total?.score?.text]).toEqual(['云溪县图书馆', 2023, '97.13']);
  });
});
