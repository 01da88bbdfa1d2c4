import { type Entry, type Evaluation, emptyEvaluation, type Indicator } from '../../model/index.js';
import type { ScoringRules } from '../rules.js';

/** Rules as most places have them. */
export const usualRules: ScoringRules = {
  execution: { basis: '按执行率计分' },
  quantitative: { method: 'proportional', reverseHints: ['成本', '事故', '投诉'], basis: '按比例计分' },
  qualitative: {
    basis: '分三档',
    bands: [
      { name: '达成年度指标', words: ['已完成', '完成', '100%', '基本完成'], from: '80%', to: '100%' },
      { name: '部分达成年度指标并具有一定效果', words: ['部分完成', '基本完成'], from: '60%', to: '80%' },
      { name: '未达成年度指标且效果较差', words: ['未完成'], from: '0%', to: '60%' },
    ],
  },
  lowTarget: { deviation: '30%', rate: '10%', most: '20%', basis: '目标值明显偏低的，适度调减' },
  grades: [
    { name: '优', from: '90' },
    { name: '良', from: '80' },
    { name: '中', from: '60' },
    { name: '差', from: '0' },
  ],
};

/** An entry as a form would print it; a single number is read, as the extraction does. */
export function entry(text: string): Entry {
  const number = /^(-?\d+(?:\.\d+)?)(\D*)$/.exec(text.replaceAll(',', ''));
  if (number === null) return { text };
  const unit = number[2]?.trim();
  return { text, numbers: [{ value: number[1] ?? '', ...(unit ? { unit } : {}) }] };
}

interface IndicatorWords {
  readonly name?: string;
  readonly level2?: string;
  readonly weight?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly score?: string;
  readonly standard?: string;
  readonly definition?: string;
  readonly sharesWeightWith?: number;
}

export function indicator({ name = '指标', level2, sharesWeightWith, ...words }: IndicatorWords): Indicator {
  const entries = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, entry(text)]));
  return {
    name: { text: name },
    ...(level2 === undefined ? {} : { level2 }),
    ...entries,
    ...(sharesWeightWith === undefined ? {} : { sharesWeightWith }),
  };
}

/** A project evaluation of these indicators; money in 万元. */
export function evaluationOf(
  indicators: readonly IndicatorWords[],
  execution?: {
    opening?: string;
    adjusted?: string;
    executed?: string;
    rate?: string;
    fullMarks?: string;
    score?: string;
  },
): Evaluation {
  const money = (text: string | undefined): { text: string; unit: string } | undefined =>
    text === undefined ? undefined : { ...entry(text), unit: '万元' };
  const row = execution && {
    name: '年度资金总额',
    ...(execution.opening === undefined ? {} : { opening: money(execution.opening) }),
    ...(execution.adjusted === undefined ? {} : { adjusted: money(execution.adjusted) }),
    ...(execution.executed === undefined ? {} : { executed: money(execution.executed) }),
    ...(execution.rate === undefined ? {} : { rate: entry(execution.rate) }),
    ...(execution.fullMarks === undefined ? {} : { fullMarks: entry(execution.fullMarks) }),
    ...(execution.score === undefined ? {} : { score: entry(execution.score) }),
  };
  return {
    ...emptyEvaluation('project'),
    indicators: indicators.map(indicator),
    execution: row === undefined ? [] : [row],
  };
}
