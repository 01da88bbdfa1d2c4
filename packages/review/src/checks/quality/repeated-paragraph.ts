import { Rational } from '@hengji/core';
import type { Passage } from '../../extract/narrative/narrative.js';
import { defineQualityCheck } from '../../kernel/check.js';
import { listed, mostQuotes, quoteIn } from './shared/quote.js';
import { reportTexts } from './shared/report-text.js';

export const repeatedParagraph = defineQualityCheck({
  id: 'repeated-paragraph',
  title: '段落重复',
  severity: 'advice',
  why: '同一段文字原样出现两次，多为复制粘贴后未修改，真正应写的内容可能被漏掉。',
  basis: '绩效评价实务惯例',
  advice: '核对重复的段落，删去一处，或改写为该处应写的内容。',
  thresholds: { length: { title: '多少字以上的段落算重复（字）', value: '40' } },
  *observe(context, { length }) {
    for (const { paragraphs, index } of reportTexts(context)) {
      const byText = new Map<string, Passage[]>();
      for (const passage of paragraphs) {
        const text = plain(passage.text);
        if (Rational.of(text.length).lt(length)) continue;
        const same = byText.get(text);
        if (same) same.push(passage);
        else byText.set(text, [passage]);
      }
      const repeated = [...byText.values()].filter(({ length: times }) => times > 1);
      if (repeated.length === 0) continue;
      const openings = repeated.map(([first]) => first?.text ?? '');
      const times = repeated.map((same) => same.length);
      yield {
        // The later ones are the copies: they are marked first.
        quotes: repeated
          .flatMap((same) => [...same.slice(1), ...same.slice(0, 1)])
          .slice(0, mostQuotes)
          .map(({ at, text }) => quoteIn(at, text, 0, text.length)),
        message: `${listed(openings, '个段落', 3)}${repeated.length === 1 ? `这一段原样写了${times[0]}次` : '各原样写了不止一次'}。`,
        evaluation: index,
      };
    }
  },
});

/** Without its number and blanks: a copy may be numbered anew. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(
      /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]是)/,
      '',
    );
