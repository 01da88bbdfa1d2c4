import { Rational } from '../figures/rational.js';
import { expressionText } from './grammar/expression.js';
import { numberOf, numberText } from './text/numbers.js';
import type { Amount, Award, Band, Base, Counter, End, Partial, Quantity, Range, Rule, Scale, Step } from './types.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
const HUNDRED = Rational.of(100);

/** Writes a rule in canonical Chinese, which compiles to the same rule. */
export function describeRule(rule: Rule): string {
  if (rule.base.kind === 'parts') {
    return rule.base.parts
      .map(({ name, marks, rule: own }, n) => `${n + 1}.${name}（${marks}分）：${describeRule(own)}`)
      .join('');
  }
  const parts: string[] = [];
  parts.push(...describeBase(rule));
  for (const counter of rule.counters) parts.push(counterText(counter));
  for (const veto of rule.vetoes) parts.push(`${veto}的，不得分`);
  if (rule.cap !== undefined) parts.push(`最高得${amountText(rule.cap)}`);
  if (rule.mostAdded !== undefined) parts.push(`最多加${amountText(rule.mostAdded)}`);
  if (rule.mostDeducted !== undefined) parts.push(`最多扣${amountText(rule.mostDeducted)}`);
  if (rule.notApplicable !== undefined) {
    const { when, award } = rule.notApplicable;
    parts.push(award.kind === 'excluded' ? `${when}的，不参与评价` : `${when}的，按满分计算`);
  }
  if (rule.reservation) parts.push('对完成值高于指标值较多、由于指标值设定偏低造成的，适度调减分值');
  return `${parts.join('；')}。`;
}

function describeBase({ base, items, subject }: Rule): string[] {
  const listed = (items ?? []).map((text, n) => `${numberingOf(n)}${text}`);
  switch (base.kind) {
    case 'checklist': {
      const texts = base.marks.map((amount, n) => `${listed[n] ?? numberingOf(n)}，得${amountText(amount)}`);
      if (base.choose === 'all') return texts;
      return [...texts, base.choose === 'one' ? '以上各项择其一计分' : '以上各项取最高分计分'];
    }
    case 'levels':
      return base.levels.map(({ label, award }) => `${label}${awardText(award)}`);
    case 'start':
      return [...listed, ...startText(base)];
    case 'scale':
      return [...listed, ...scaleText(base, subject ?? '', items?.length ?? 0)];
    case 'parts':
      return [];
  }
}

const numberingOf = (n: number): string => CIRCLED[n] ?? `${n + 1}、`;

function startText({ award, label }: Extract<Base, { kind: 'start' }>): string[] {
  if (award.kind === 'amount') return [`基础分${amountText(award.amount)}`];
  return award.kind === 'full' && label !== undefined ? [`${label}得满分`] : [];
}

function scaleText(scale: Scale, subject: string, items: number): string[] {
  let name = subject;
  const named = (text: string): string => {
    const whole = name + text;
    name = '';
    return whole;
  };
  const texts: string[] = [];
  const rest: string[] = [];
  for (const band of scale.bands) {
    if (band.when !== undefined)
      texts.push(`${band.when === 'positive' ? '正向' : '反向'}指标${awardText(band.award)}`);
    else if (band.ranges.length === 0)
      rest.push(band.award.kind === 'formula' ? awardText(band.award) : `其余情况${awardText(band.award)}`);
    else if (scale.variable === 'met') texts.push(`${metText(band, items)}${awardText(band.award)}`);
    else
      texts.push(
        named(`${band.ranges.map((range) => rangeText(range, scale.variable)).join('或')}，${awardText(band.award)}`),
      );
  }
  for (const step of scale.steps) {
    const text = stepText(step, scale.variable);
    texts.push(step.side === 'both' ? text : named(text));
  }
  return [...texts, ...rest];
}

function metText({ ranges }: Band, n: number): string {
  const [range] = ranges;
  const low = range?.low?.at.value ?? '0';
  const high = range?.high?.at.value ?? low;
  if (low === '0' && high === '0') return '均不符合的';
  if (low === String(n)) return '全部符合的';
  return `符合${low}项${low === high ? '' : '以上'}的`;
}

function stepText(step: Step, variable: Scale['variable']): string {
  const { side, per, sign, amount, partial, within, base, from } = step;
  const size = `${per.value}${per.unit}`;
  const change = `${sign === 'deduct' ? '扣' : '加'}${amountText(amount)}`;
  const rest = partialText(partial, size);
  if (base.kind === 'none' && within === undefined) return `每完成${size}得${amountText(amount)}${rest}`;
  if (side === 'both') return `每超过或低于${size}${change}${rest}`;
  const end: End = { at: from, included: false };
  const range: Range = within ?? (side === 'above' ? { low: end } : { high: end });
  return `${rangeText(range, variable)}的，每${side === 'above' ? '超过' : '低于'}${size}${change}${rest}`;
}

/** A range in the words that the grammar reads back. */
function rangeText({ low, high }: Range, variable: Scale['variable']): string {
  const sign = variable === 'absolute' ? '±' : variable === 'completion' ? '目标值的' : '';
  const number = ({ value, unit }: Quantity): string =>
    sign === '±' && value === '0' ? `0${unit}` : `${sign}${value}${unit}`;
  const mark = ({ included }: End): string => (included === null ? '' : included ? '（含）' : '（不含）');
  if (low !== undefined && high !== undefined) {
    if (low.at.value === high.at.value && low.at.unit === high.at.unit) return `等于${number(low.at)}`;
    return `${number(low.at)}${mark(low)}至${number(high.at)}${mark(high)}`;
  }
  if (low !== undefined) {
    if (low.included === null) return `超过${number(low.at)}以上`;
    return low.included ? `${number(low.at)}（含）以上` : `大于${number(low.at)}`;
  }
  if (high === undefined) return '';
  if (high.included === null) return `低于${number(high.at)}以下`;
  return high.included ? `${number(high.at)}（含）以${sign === '±' ? '内' : '下'}` : `小于${number(high.at)}`;
}

const counterText = ({ name, per, sign, amount, each, partial }: Counter): string => {
  const change = `${sign === 'deduct' ? '扣' : '加'}${amountText(amount)}`;
  const rest = partialText(partial ?? 'any', `${per.value}${per.unit}`);
  return each ? `每出现${per.value}${per.unit}${name}${change}${rest}` : `${name}的，${change}`;
};

/** What becomes of less than a whole step. */
const partialText = (partial: Partial, size: string): string =>
  ({
    any: '',
    whole: `，不足${size}的不扣分`,
    started: `，不足${size}的按${size}计算`,
    'pro-rata': `，不足${size}的按比例扣分`,
  })[partial];

function awardText(award: Award): string {
  switch (award.kind) {
    case 'full':
      return '得满分';
    case 'none':
      return '不得分';
    case 'amount':
      return `得${amountText(award.amount)}`;
    case 'less':
      return `扣${amountText(award.amount)}`;
    case 'proportion':
      return award.of === 'earn' ? '按比例得分' : '按比例扣分';
    case 'formula':
      return `得分=${expressionText(award.expression)}`;
    case 'discretion':
      return '酌情得分';
    case 'excluded':
      return '不参与评价';
  }
}

/** 5分, 3-5分, 分值的60%, 分值的1/3. */
function amountText({ of, low, high }: Amount): string {
  if (of === 'marks') return low === high ? `${low}分` : `${low}-${high}分`;
  const share = (text: string): string => {
    const percent = numberText(numberOf(text).mul(HUNDRED));
    return percent.includes('/') ? text : `${percent}%`;
  };
  return low === high ? `分值的${share(low)}` : `分值的${share(low)}-${share(high)}`;
}
