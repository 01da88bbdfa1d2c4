/** Kinds of phrases, and a sign without which a text can hold none of them; spares the grammar most of its attempts. */
const SIGNS = {
  proportion: /比|率|进度/,
  discretion: /酌|适[当度]|视情|相应|合理|综合|自主/,
  formula: /[*/=]|乘以|公式|分[为是:]/,
  add: /[加增奖]/,
  target: /目标|指标|计划|任务/,
  plusMinus: /[±+]|正负/,
  sign: /[负零正]/,
  exhaust: /[扣减][完光净至到]|[0零]分|负分|倒扣/,
  cap: /超额|累计|合计|总计|[扣加减得][完满至]|[按以为]100%|最[高多]|至多|上限|封顶|为限|加满|得满|为止|不[得能]?[超突高]|均不|[超高大]于?过?满?分?[的时]?,?[按以计]|超[过出]/,
  rounding: /小数/,
  elsewhere: /资格/,
  partial: /不足|不满|未满|未达|不到/,
  choose: /[择取选高复累叠]/,
  itemLoss: /相应|该项|对应/,
  reference: /标准|满分|基准|目标|基数|准则|底线|参考值|界|参照/,
  eachItem: /[各每均相平等]|[①-⑮]|[项点条]/,
  start: /基础分|基本分|基准分|底分|起评分|起始分/,
  full: /满分|总分|分值|权重|标准分|共|合计|总计|指标\d|项\d|\(\d/,
  notApplicable: /没有|无|不[涉存适]|未[涉安设开]/,
  reservation: /偏低|保守|偏松/,
  grades: /分别|依次/,
} as const;

export type Hint = keyof typeof SIGNS;

const bits = new Map<Hint, number>((Object.keys(SIGNS) as Hint[]).map((hint, n) => [hint, 1 << n]));

let text = '';
/** Of `text`: what was looked for, and what was found. */
let looked = 0;
let found = 0;

/** Whether a text can hold a kind of phrase. The last text is remembered, because it is asked about many times in a row. */
export function mayHold(s: string, hint: Hint): boolean {
  if (s !== text) {
    text = s;
    looked = 0;
    found = 0;
  }
  const bit = bits.get(hint) ?? 0;
  if ((looked & bit) === 0) {
    looked |= bit;
    if (SIGNS[hint].test(s)) found |= bit;
  }
  return (found & bit) !== 0;
}
