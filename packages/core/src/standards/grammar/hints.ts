/** Which kinds of phrases a text can hold at all; spares the grammar most of its attempts. */
export interface Hints {
  readonly proportion: boolean;
  readonly discretion: boolean;
  readonly formula: boolean;
  readonly add: boolean;
  readonly target: boolean;
  readonly plusMinus: boolean;
  readonly sign: boolean;
  readonly fixed: Readonly<Record<FixedKind, boolean>>;
}

export type FixedKind =
  | 'exhaust'
  | 'cap'
  | 'partial'
  | 'choose'
  | 'reference'
  | 'eachItem'
  | 'start'
  | 'full'
  | 'notApplicable'
  | 'reservation'
  | 'grades';

const FIXED: Readonly<Record<FixedKind, RegExp>> = {
  exhaust: /[扣减][完光净至到]|[0零]分|负分|倒扣/,
  cap: /最[高多]|至多|上限|封顶|为限|加满|得满|为止|不[得能]?[超突高]|均不|[超高大]于?过?满?分?[的时]?,?[按以计]|超[过出]/,
  partial: /不足|不满|未满|未达|不到/,
  choose: /[择取选]/,
  reference: /标准|基准|目标|基数|准则|底线|参考值/,
  eachItem: /[各每均相平等]|[①-⑮]|[项点条]/,
  start: /基础分|基本分|基准分|底分|起评分|起始分/,
  full: /满分|总分|分值|权重|标准分|共|合计|总计|指标\d|项\d|\(\d/,
  notApplicable: /没有|无|不[涉存适]|未[涉安设开]/,
  reservation: /偏低|保守|偏松/,
  grades: /分别|依次/,
};

function read(s: string): Hints {
  return {
    proportion: /比|率/.test(s),
    discretion: /酌|适[当度]|视情|相应|合理|综合|自主/.test(s),
    formula: /[*/=]|乘以|公式|分[为是:]/.test(s),
    add: /[加增奖]/.test(s),
    target: /目标|指标|计划|任务/.test(s),
    plusMinus: /[±+]|正负/.test(s),
    sign: /[负零正]/.test(s),
    fixed: Object.fromEntries(Object.entries(FIXED).map(([kind, pattern]) => [kind, pattern.test(s)])) as Record<
      FixedKind,
      boolean
    >,
  };
}

let last = '';
let hints = read('');

/** The hints of a text; those of the last text are kept, because one text is asked about many times in a row. */
export function hintsOf(s: string): Hints {
  if (s !== last) {
    hints = read(s);
    last = s;
  }
  return hints;
}
