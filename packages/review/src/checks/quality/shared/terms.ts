/** Rates whose names say how they are calculated, and formulas that belong to another name. */
export interface TermRule {
  /** The name, as it ends before its formula or value. */
  readonly name: RegExp;
  /** A formula, without blanks, that is not this rate's. */
  readonly misuse: RegExp;
  /** Says of a formula that it is right after all. */
  readonly unless?: RegExp;
  readonly meaning: string;
  readonly better: string;
}

/** What a fraction is the difference of, and over what: 「（A-B）/B」; a dash instead of 「＝」 stands before the bracket. */
const difference = /[（([][^（）()[\]/÷]{2,40}[-－–—−减][^（）()[\]/÷]{2,40}[）)\]][/÷]/;
/** A plain quotient, without any difference: 「A/B」. */
const quotient = /^[（([]*[^-－–—−减]{2,60}[/÷][^-－–—−减]{2,60}$/;

export const termRules: readonly TermRule[] = [
  {
    name: /到位率$/,
    misuse: /^[（([]*[^/÷]{0,16}(?:支出|执行|使用|支付|决算)[^/÷]{0,16}[/÷]/,
    unless: /^[^/÷]*到位[^/÷]*[/÷]/,
    meaning: '资金到位率=实际到位资金÷应到位（预算安排）资金',
    better: '执行率（使用率）',
  },
  {
    name: /(?:预算|资金|支出)执行率$/,
    misuse: /^[（([]*[^/÷]{0,16}(?:到位|下达|拨入)[^/÷]{0,16}[/÷]/,
    unless: /^[^/÷]*(?:支出|执行|支付|使用|决算)[^/÷]*[/÷]/,
    meaning: '预算执行率=实际支出（执行）数÷预算数',
    better: '资金到位率',
  },
  {
    name: /(?:变动率|增长率|变化率)$/,
    misuse: quotient,
    unless: /增[加长减]|变动|变化|差|净增|-1|－1/,
    meaning: '变动率=（本期数-上期数）÷上期数',
    better: '控制率（比率）',
  },
  {
    name: /控制率$/,
    misuse: difference,
    meaning: '控制率=实际数÷预算（核定）数',
    better: '变动率',
  },
];

/** 「率=……×100%」: the formula after a name, up to its end. */
export const formula = /([一-龥“”"]{2,16}率)[”"]?\s*[=＝]\s*([^，。；;\n]{4,120})/g;
