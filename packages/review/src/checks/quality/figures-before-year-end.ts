import type { Passage } from '../../extract/narrative/narrative.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Quote } from '../../model/review.js';
import { listed, mostQuotes, quoteIn } from './shared/quote.js';
import { isHeadingLike, reportTexts } from './shared/report-text.js';

export const figuresBeforeYearEnd = defineQualityCheck({
  id: 'figures-before-year-end',
  title: '数据没有统计到年末',
  severity: 'advice',
  why: '自评以全年为期；数字停在年末之前，或把本年度内的事写成将来的打算，说明文稿沿用了年终总结，没有按全年结果更新。',
  basis: '绩效评价实务惯例；《项目支出绩效评价管理办法》（财预〔2020〕10号）：以年度为周期实施绩效评价',
  advice: '把数字更新到12月31日，把打算改为实际结果。',
  *observe(context) {
    for (const { evaluation, index, paragraphs } of reportTexts(context)) {
      if (evaluation.year === undefined) continue;
      const found = beforePlans(paragraphs).flatMap((passage) => staleIn(passage, evaluation.year));
      if (found.length === 0) continue;
      yield {
        quotes: found.slice(0, mostQuotes),
        message: `评价${evaluation.year}年度全年，文中却写${listed([...new Set(found.map(({ text }) => text))], '处')}，停在年末之前，没有更新为全年的结果。`,
        evaluation: index,
      };
    }
  },
});

/** The paragraphs that tell of the year, without those below a heading such as 「下一步工作打算」. */
function beforePlans(paragraphs: readonly Passage[]): Passage[] {
  let plans = false;
  return paragraphs.filter(({ text }) => {
    if (isHeadingLike(text)) plans = /下一?步|改进|整改|建议|打算|今后|思路|计划/.test(text);
    return !plans && !/下一?步|明年|次年|下一?年/.test(text.slice(0, 30));
  });
}

/** 「截止12月3日」, 「截至2020年11月底」: near the end of the year, where the year itself was meant. */
const until = /截[至止]到?\s?(?:(20\d{2})年|今年|本年)?\s?(1[0-2])月(?:份|(\d{1,2})日|底|末|[上中下]旬)/g;
/** 「拟于12月18日召开」 */
const planned = /(?:拟|计划|预计|将|定)于\s?(?:(20\d{2})年|今年|本年)?\s?(1[0-2])月(?:份|底|\d{1,2}日|[上中下]旬)/g;

function staleIn(passage: Passage, year: number | undefined): Quote[] {
  const { text, at } = passage;
  const quotes: Quote[] = [];
  for (const match of text.matchAll(until)) {
    const [words, printedYear, month, day] = match;
    const isYearEnd = month === '12' && (day === undefined ? /[底末]|份/.test(words) : Number(day) >= 30);
    if (isYearEnd || (printedYear !== undefined && Number(printedYear) !== year)) continue;
    if (isFollowedByCount(passage, match.index + words.length))
      quotes.push(quoteIn(at, text, match.index, match.index + words.length));
  }
  for (const match of text.matchAll(planned)) {
    if (match[1] !== undefined && Number(match[1]) !== year) continue;
    // 「原计划于12月召开，因故推迟」 tells what became of it.
    if (/[原曾]/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (/已|实际|取消|推迟|延期|如期|顺利|未能/.test(text.slice(match.index, sentenceEnd(passage, match.index))))
      continue;
    quotes.push(quoteIn(at, text, match.index, match.index + match[0].length));
  }
  return quotes;
}

/** A count of the year's work stands in the same sentence; a building that was ready in November is no such thing. */
function isFollowedByCount(passage: Passage, from: number): boolean {
  const { text, figures } = passage;
  const end = sentenceEnd(passage, from);
  if (/完工|竣工|建成|验收|投入使用|余额|存量|共有|保有/.test(text.slice(from, end).slice(0, 40))) return false;
  return figures.some(({ at, figure }) => at.start >= from && at.end <= end && figure.dimension === 'count');
}

const sentenceEnd = ({ text, sentences }: Passage, at: number): number =>
  sentences.find(({ start, end }) => start <= at && at < end)?.end ?? text.length;
