import type { MoneySubject } from '@hengji/core';
import { threePublicSubjects } from '../../extract/subjects.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { findFacts } from '../common/facts.js';
import { mostQuotes, quoteIn } from './shared/quote.js';
import { rowLabel } from './shared/row-label.js';
import { sentencesOf } from './shared/sentences.js';
import { inQuotes } from './shared/worded.js';

export const claimWithoutFigures = defineQualityCheck({
  id: 'claim-without-figures',
  title: '结论没有数据支撑',
  severity: 'warning',
  why: '“明显下降”一类的结论，报告里没有任何可以核对的数字，无法采信。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价应当对项目绩效进行客观、公正的反映',
  advice: '填列上年数、预算数和决算数（没有发生的填0），写明增减额和增减幅度；没有数据的，删去结论。',
  *observe(context) {
    for (const claim of claims) {
      const told = sentencesOf(context).flatMap((sentence) => {
        const match = sentence.text.includes(claim.word) ? claim.pattern.exec(sentence.text) : null;
        if (!match || plans.test(sentence.text.slice(Math.max(0, match.index - 12), match.index + match[0].length)))
          return [];
        const { passage, start } = sentence;
        return [
          {
            evaluation: passage.evaluation,
            quote: quoteIn(passage.at, passage.text, start + match.index, start + match.index + match[0].length),
          },
        ];
      });
      const [first] = told;
      if (!first || hasFigures(context, claim)) continue;
      const blank = blankRows(context, claim);
      yield {
        quotes: [...told.map(({ quote }) => quote), ...blank].slice(0, mostQuotes),
        message: `正文称${inQuotes(first.quote.text)}，${
          blank.length > 0 ? `但表中${inQuotes(blank[0]?.text ?? '')}等行都是空白，全文也` : '但全文'
        }没有给出${claim.name}的任何数字，无法核对。`,
        ...(blank.length > 0 ? {} : { severity: 'advice' as const }),
        evaluation: first.evaluation,
      };
    }
  },
});

interface Claimed {
  readonly name: string;
  /** Stands in every such claim. */
  readonly word: string;
  readonly pattern: RegExp;
  /** Any figure of these is something to check the claim by. */
  readonly subjects: readonly MoneySubject[];
  /** Words beside a figure that make it one of the subject. */
  readonly about: RegExp;
}

/** A fall that is asserted: 「三公经费”明显下降」, 「实现了公用经费的有效压减」. */
const fallOf = (subject: string): RegExp =>
  new RegExp(
    `${subject}[”"]?(?:经费)?(?:支出|开支)?[^，。；、\\d]{0,10}?(?:(?:明显|大幅度?|显著|逐年|持续|进一步|有效|不断|有所|同比|较大|实现)(?:了|的|有效|大幅)*(?:下降|减少|降低|压减|压缩|缩减|节约))`,
  );

const claims: readonly Claimed[] = [
  {
    name: '“三公”经费',
    word: '三公',
    pattern: fallOf('[“"]?三公'),
    subjects: threePublicSubjects,
    about: /三公|公务接待|接待费|公务用车|公车|出国/,
  },
  {
    name: '公用经费',
    word: '公用经费',
    pattern: fallOf('公用经费'),
    subjects: ['public'],
    about: /公用经费|公用支出/,
  },
  {
    name: '会议费',
    word: '会议费',
    pattern: fallOf('会议费'),
    subjects: [],
    about: /会议费/,
  },
  {
    name: '一般性支出',
    word: '一般性支出',
    pattern: fallOf('一般性支出'),
    subjects: [],
    about: /一般性支出/,
  },
];

/** What is intended is no claim. */
const plans = /将|拟|要(?!求)|力争|确保|争取|应当?|继续|下一步|计划|努力|促进|推动|严控|目标/;

/** True where the report gives any figure about the subject, in a table or in words. */
function hasFigures(context: Context, { subjects, about }: Claimed): boolean {
  if (subjects.length > 0 && findFacts(context).some(({ subject }) => subjects.includes(subject))) return true;
  const inTables = context.numberSections.some(({ rows }) =>
    rows.some(({ label, cells }) => cells.length > 0 && about.test(label)),
  );
  if (inTables) return true;
  if (
    context.evaluations.some(({ indicators }) =>
      indicators.some(({ name, actual }) => about.test(name.text) && /\d/.test(actual?.text ?? '')),
    )
  )
    return true;
  return context.narrative.passages.some(
    ({ text, figures, sentences }) =>
      about.test(text) &&
      figures.some((f) => {
        if (f.figure.dimension !== 'money' && f.figure.dimension !== 'ratio') return false;
        const { start, end } = sentences[f.sentence] ?? { start: 0, end: text.length };
        return about.test(text.slice(start, end));
      }),
  );
}

/** The rows of tables that ask for the figures and were left blank. */
function blankRows({ document, evaluations }: Context, { subjects }: Claimed): Quote[] {
  const found = new Map<string, Quote>();
  for (const { money } of evaluations) {
    for (const { subject, amount } of money) {
      if (!subjects.includes(subject) || amount.text !== '' || !amount.at) continue;
      const label = rowLabel(document, amount.at);
      if (label) found.set(`${label.at.block}.${label.at.row}`, label);
    }
  }
  return [...found.values()];
}
