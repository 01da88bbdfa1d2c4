import type { Entry } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { mostQuotes, quoteIn } from './shared/quote.js';
import { sentencesOf } from './shared/sentences.js';
import { type SupersededRule, supersededRules } from './shared/superseded-rules.js';
import { inQuotes } from './shared/worded.js';

export const outdatedTemplate = defineQualityCheck({
  id: 'outdated-template',
  title: '沿用旧年度的标准或已失效的文件',
  severity: 'warning',
  why: '评价标准、指标说明和依据应当是评价年度适用的，沿用旧模板会使计分口径与评价年度不符。',
  basis: '绩效评价实务惯例：评价标准、依据与评价年度一致',
  advice: '核对评价年度的通知和模板，更新标准中的年份和所依据的文件。',
  *observe(context) {
    yield* staleYears(context);
    yield* citedRules(context);
  },
});

/** Rows looked at; no form has more. */
const mostRows = 500;
/** Years that a message names one by one. */
const most = 3;

interface Stale {
  readonly words: string;
  readonly quote: Quote;
}

/** Standards and definitions that speak of a year long before the one evaluated. */
function* staleYears({ evaluations }: Context) {
  for (const [evaluation, { year, indicators, notes }] of evaluations.entries()) {
    if (year === undefined) continue;
    const seen = new Set<string>();
    const entries = indicators.slice(0, mostRows).flatMap(({ standard, definition }) => [standard, definition]);
    const found = [...entries, ...notes].flatMap((entry) => {
      const at = entry?.at;
      const key = at && `${at.block}.${at.row}.${at.column}.${at.start}`;
      if (!entry || key === undefined || seen.has(key)) return [];
      seen.add(key);
      return staleIn(entry, year);
    });
    if (found.length === 0) continue;
    const told = [...new Set(found.map(({ words }) => words))];
    yield {
      quotes: found.slice(0, mostQuotes).map(({ quote }) => quote),
      message: `评价年度是${year}年，评价标准或指标说明写的却是${told.slice(0, most).join('、')}${
        found.length > told.length || told.length > most ? `（共${found.length}处）` : ''
      }，应是沿用了旧模板。`,
      evaluation,
    };
  }
}

/** What follows a year that a standard measures by. */
const staleYear =
  /(?:(?:与|较|比|同|和|以|根据|按照?|按)[^，。；（）\d]{0,8})?(20\d{2})年(?:度)?(?=(?:相比|完工|竣工|决算|预算|实际|对|考核|数|水平|下降|增加|减少|增长|底|末|度|的|[，。；）]|$))/g;
/** A year that is meant to lie far back: the base of a plan, a period, a document. */
const baseYear = /基期|基数|基准|基础|规划|五年|三年|累计|以来|起|以前|之前|至|—|-|～|修订|印发|发布|版/;

function staleIn(entry: Entry, year: number): Stale[] {
  const { text, at } = entry;
  if (!at || !/20\d{2}年/.test(text)) return [];
  const found: Stale[] = [];
  for (const match of text.matchAll(staleYear)) {
    const printed = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    if (Number(printed) >= year - 1 || Number(printed) < year - 15) continue;
    if (baseYear.test(text.slice(Math.max(0, start - 6), start)) || baseYear.test(text.slice(end, end + 8))) continue;
    if (isInTitle(text, start)) continue;
    const words = text.slice(start, Math.min(text.length, end + 14)).split(/[，。；\n]/)[0] ?? match[0];
    found.push({
      words: inQuotes(words),
      quote: { text: match[0], at: { ...at, start: at.start + start, end: at.start + end } },
    });
  }
  return found;
}

/** True between 《 and 》, or in the brackets of a document number. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    Math.max(before.lastIndexOf('〔'), before.lastIndexOf('[')) >
      Math.max(before.lastIndexOf('〕'), before.lastIndexOf(']'))
  );
}

/** Found in every citation of such a rule; spares trying them one by one. */
const cites = /财[预行]\s?[〔［[【（(]|财政部令|绩效评价管理暂行办法|会计制度/;
/** Words that tell of a rule's end, where it is not cited as a basis. */
const history = /废止|失效|取代|替代|代替|修订|修改|原《|不再/;

/** Rules cited in the text that had been replaced by the year evaluated. */
function* citedRules(context: Context) {
  const found = new Map<
    SupersededRule,
    { readonly quotes: Quote[]; readonly year: number; readonly evaluation: number }
  >();
  for (const { passage, text, start } of sentencesOf(context)) {
    const year = context.evaluations[passage.evaluation]?.year;
    if (year === undefined || !cites.test(text) || history.test(text)) continue;
    for (const rule of supersededRules) {
      if (year < rule.since) continue;
      const match = rule.pattern.exec(text);
      if (!match) continue;
      const from = start + match.index;
      const quote = quoteIn(passage.at, passage.text, from, from + match[0].length);
      const known = found.get(rule);
      if (known) known.quotes.push(quote);
      else found.set(rule, { quotes: [quote], year, evaluation: passage.evaluation });
    }
  }
  for (const [rule, { quotes, year, evaluation }] of found) {
    yield {
      quotes: quotes.slice(0, mostQuotes),
      message: `${year}年度的评价仍以${rule.name}为依据，该文件已由${rule.replacedBy}取代。`,
      advice: `改用现行文件：${rule.replacedBy}。`,
      basis: rule.replacedBy,
      evaluation,
    };
  }
}
