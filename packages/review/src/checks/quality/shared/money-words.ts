import type { Context } from '../../../kernel/context.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { cause } from './trouble-words.js';

const money = /预算|收入|支出|资金|经费|拨款|指标/;
const changed = /追加|调整|调增|调减|压减|增加|减少|核减|核增|收回|结转|结余|差异|新增|上级|专项|下达|变动|调剂/;
/** A change against last year explains nothing of this year's budget. */
const lastYear = /[较比](?:上|去)年|同比|较20\d\d|比20\d\d/;
/** 「追加50万元，其中人员经费30万元」 tells what it was for. */
const composed = /(?:追加|调增|压减|调减|核减|增加)[^。]{0,80}(?:其中|包括|用于|主要|分别)/;
const intentions = /下一步|改进|建议|措施|打算/;

const speaksOfBudget = ({ text, section }: Sentence): boolean =>
  money.test(text) && changed.test(text) && !lastYear.test(text) && !intentions.test(section);

/** True where the text gives a cause, or the composition, of a change of the budget of an evaluation. */
export const isBudgetChangeExplained = (context: Context, index: number): boolean =>
  sentencesOf(context).some(
    (sentence) =>
      sentence.passage.evaluation === index &&
      speaksOfBudget(sentence) &&
      (cause.test(sentence.text) || composed.test(sentence.text)),
  );

const amount = /(?:追加|调增|压减|调减|核减|核增|调整)[^，。；\d]{0,16}[\d,.]+\s*(?:万|亿)?元/;

/** True where the text at least tells by how much the budget was changed. */
export const isBudgetChangeTold = (context: Context, index: number): boolean =>
  sentencesOf(context).some(({ passage, text }) => passage.evaluation === index && amount.test(text));

const execution = /执行|支付|支出|使用|进度|结转|结余|资金/;
const slow = /未|低|慢|不高|不足|滞后|推迟|延|取消|减少|节约|结余|结转|差额|剩余|压缩|跨年/;

/** True where the text gives a cause for money that was not spent. */
export const isSlownessExplained = (context: Context, index: number): boolean =>
  sentencesOf(context).some(
    ({ passage, text, section }) =>
      passage.evaluation === index &&
      execution.test(text) &&
      slow.test(text) &&
      cause.test(text) &&
      !lastYear.test(text) &&
      !intentions.test(section),
  );
