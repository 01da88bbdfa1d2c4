import type { Passage } from '../../extract/narrative/narrative.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Quote } from '../../model/review.js';
import { placeholders } from './shared/placeholders.js';
import { listed, mostQuotes, quoteIn } from './shared/quote.js';

export const placeholderLeft = defineQualityCheck({
  id: 'placeholder-left',
  title: '留有未填写的占位符',
  severity: 'advice',
  why: '模板中的占位文字、出错的域和公式没有改成实际内容，该处等于没有填写。',
  basis: '绩效评价实务惯例',
  advice: '把占位处改成实际的年份、金额、名称；确无内容的删去。',
  *observe({ document, extraction }) {
    const found = new Map<number, Quote[]>();
    const look = (text: string, at: Passage['at']): void => {
      if (!mayHold.test(text)) return;
      for (const quote of placeholdersIn(text, at)) {
        const evaluation = extraction.spans.find(({ from, to }) => from <= at.block && at.block < to)?.evaluation ?? 0;
        const quotes = found.get(evaluation);
        if (quotes) quotes.push(quote);
        else found.set(evaluation, [quote]);
      }
    };
    for (const [block, content] of document.blocks.entries()) {
      if (content.type === 'paragraph') look(content.text, { block });
      else for (const { row, column, text } of content.cells) look(text, { block, row, column });
    }
    for (const [evaluation, quotes] of found) {
      const words = [...new Set(quotes.map(({ text }) => text))];
      yield {
        quotes: quotes.slice(0, mostQuotes),
        message: `${listed(words, '种')}是没有填写的占位内容${quotes.length > 1 ? `，共${quotes.length}处` : ''}。`,
        evaluation,
      };
    }
  },
});

/** One look that spares most texts the others. */
const mayHold = /[XxＸ×]|填写|填入|输入|粘贴|此处|这里|__|错误[!！]|Error!|#[A-Z]|[{｛]/;

function placeholdersIn(text: string, at: Passage['at']): Quote[] {
  const quotes: Quote[] = [];
  for (const pattern of placeholders) {
    for (const match of text.matchAll(pattern)) {
      if (quotes.length >= mostQuotes) return quotes;
      const [start, end] = [match.index, match.index + match[0].length];
      if (quotes.some((quote) => quote.at.start < end && start < quote.at.end)) continue;
      quotes.push(quoteIn(at, text, start, end));
    }
  }
  return quotes;
}
