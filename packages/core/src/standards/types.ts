import type { Rational } from '../figures/rational.js';
import type { Formula } from './formula/types.js';

/**
 * A scoring standard (评价标准) as data. Everything below `Rule` is plain JSON: numbers are decimal strings, units are
 * as printed, so that a rule can be stored, shown and compared.
 */

/** A number with its unit as printed: 90 with '%', 1 with '个百分点', 3 with '次', 0 with ''. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** The measure of comparison is the target of the indicator itself (目标值). */
export type Anchor = Quantity | 'target';

/** One end of a range. `included: null` where the wording does not say (80%-90%). */
export interface End {
  readonly at: Quantity;
  readonly included: boolean | null;
}

/** Values between two ends; a missing end is open to infinity. */
export interface Range {
  readonly low?: End;
  readonly high?: End;
}

/** An amount of marks, or a share of the full marks (0.05 for 分值的5%); `high` above `low` where a range is printed. */
export interface Amount {
  readonly of: 'marks' | 'share';
  readonly low: string;
  readonly high: string;
}

/** What a case earns. */
export type Award =
  | { readonly kind: 'full' }
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** The full marks less an amount (扣2分). */
  | { readonly kind: 'less'; readonly amount: Amount }
  /** 按比例得分 (earn) or 按比例扣分 (lose). */
  | { readonly kind: 'proportion'; readonly of: 'earn' | 'lose' }
  /** 得分=…; marks by an expression. */
  | { readonly kind: 'formula'; readonly expression: Expression }
  /** 酌情: a person decides, between nothing and the full marks. */
  | { readonly kind: 'discretion' }
  /** Not evaluated (不参与评价). */
  | { readonly kind: 'excluded' };

/** An arithmetic expression. Roles: full = 分值/权重, target = A/目标值, actual = B/实际完成值, value = the rate itself. */
export type Expression =
  | { readonly op: 'number'; readonly value: string; readonly unit: string }
  | { readonly op: 'role'; readonly role: 'full' | 'target' | 'actual' | 'value' }
  | { readonly op: 'input'; readonly name: string }
  | { readonly op: 'negate'; readonly of: Expression }
  | {
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A case of a scale. No ranges: it holds for every value that no other band claims. */
export interface Band {
  readonly ranges: readonly Range[];
  readonly award: Award;
  /** Only for targets of this kind: 正向 (the more the better) or 反向. */
  readonly when?: 'positive' | 'negative';
}

/** How the part of a step that is not whole counts; 'any' where the wording does not say. */
export type Partial = 'any' | 'whole' | 'started' | 'pro-rata';

/** 每超过/每低于 `per` 扣/加 `amount`, counted from `from`, starting at the marks of `base`. */
export interface Step {
  readonly side: 'above' | 'below' | 'both';
  readonly from: Quantity;
  /** Where the step holds; absent: wherever no band does, on its side of `from`. */
  readonly within?: Range;
  readonly per: Quantity;
  readonly sign: 'deduct' | 'add';
  readonly amount: Amount;
  readonly base: Award;
  readonly partial: Partial;
}

/** Marks by a value. */
export interface Scale {
  readonly kind: 'scale';
  /**
   * value: the indicator's value; absolute: its distance from zero (±5%); completion: actual ÷ target;
   * met: how many items of the list are met.
   */
  readonly variable: 'value' | 'absolute' | 'completion' | 'met';
  readonly bands: readonly Band[];
  readonly steps: readonly Step[];
}

/** Marks by items that are met. */
export interface Checklist {
  readonly kind: 'checklist';
  readonly marks: readonly Amount[];
  /** 'one': 二者择其一, only one item counts; 'highest': 就高, the best one that is met. */
  readonly choose: 'all' | 'one' | 'highest';
}

/** Marks by a level in words. */
export interface Levels {
  readonly kind: 'levels';
  readonly levels: readonly { readonly label: string; readonly award: Award }[];
}

/** The full marks, from which counters deduct; or a stated number of marks to begin with (基础分). */
export interface Start {
  readonly kind: 'start';
  readonly award: Award;
  /** The words of the case in which nothing is deducted (按时完成). */
  readonly label?: string;
}

/** One numbered part of a standard, with full marks and a rule of its own. */
export interface Part {
  /** What it marks, as its heading or its rule names it; 第2部分 where neither does. */
  readonly name: string;
  /** Its full marks as printed. */
  readonly marks: string;
  readonly rule: Rule;
}

/** The sum of parts that are marked one by one: 1.基本支出控制率≤100%，计2分；…… 2.项目支出控制率≤100%，计3分；……. */
export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly Part[];
}

export type Base = Scale | Checklist | Levels | Start | Parts;

/** 每发现一例…扣1分. */
export interface Counter {
  /** What is counted: 一般事故. */
  readonly name: string;
  readonly per: Quantity;
  readonly sign: 'deduct' | 'add';
  readonly amount: Amount;
  /** What may also be counted from: unmet or met items of the list, target − actual (每少一项). */
  readonly from: 'events' | 'unmet' | 'met' | 'shortfall';
  /** False where the wording names the fault without 每: once or each time, both are possible. */
  readonly each: boolean;
  /** How a part of `per` counts, where the wording says. */
  readonly partial?: Partial;
}

export interface Rule {
  /** The name of the value, as printed: 在职人员控制率. */
  readonly subject?: string;
  readonly base: Base;
  /** The list that the standard enumerates, in its own words. */
  readonly items?: readonly string[];
  readonly counters: readonly Counter[];
  /** Cases that lose everything (本项不得分). */
  readonly vetoes: readonly string[];
  /** Cases to which the indicator does not apply. */
  readonly notApplicable?: { readonly when: string; readonly award: Award };
  /** True where a person may lower the marks of a result far better than its target (目标值设定明显偏低). */
  readonly reservation?: true;
  /** 最高得N分, counted on the whole score. */
  readonly cap?: Amount;
  /** 最多加N分. */
  readonly mostAdded?: Amount;
  /** 最多扣N分. */
  readonly mostDeducted?: Amount;
}

export type StandardStatus = 'compiled' | 'judgement' | 'not-understood' | 'inconsistent';

export interface Diagnostic {
  readonly kind:
    | 'gap' // values for which the standard says nothing
    | 'overlap' // values for which it says two things
    | 'parts' // parts that do not add up to the full marks
    | 'peak' // the full marks cannot be reached, or are exceeded
    | 'unreachable' // steps that can never be taken
    | 'order' // a better value earns less
    | 'unread'
    | 'judgement';
  /** Chinese. */
  readonly message: string;
}

/** A part of the text and what it was read as; UTF-16 range of the original text. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** Chinese: 分档, 步长, 清单, 计数 … */
  readonly as: string;
}

export interface Standard {
  readonly text: string;
  readonly fullMarks: Rational;
  readonly status: StandardStatus;
  /** Present unless the status is 'judgement' or 'not-understood' (a rule may then be missing). */
  readonly rule: Rule | null;
  /** Every passage of the text that the rule does not use, punctuation and filler aside. */
  readonly unread: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: readonly Reading[];
  /** Of options.definition, when it holds a formula. */
  readonly formula?: Formula;
  /** All formulas of options.definition, for a standard of several parts. */
  readonly formulas?: readonly Formula[];
}

export interface CompileOptions {
  /** 分值, 权重 of the indicator: a decimal string or an exact number. */
  readonly fullMarks: string | Rational;
  /** Name of the indicator; its repetition in the text is then no unread text. */
  readonly name?: string;
  /** 指标说明: when it holds a formula, `inputs` are evaluated through it. */
  readonly definition?: string;
}

/**
 * A printed value ('104%', '3天', '12.5万元') or an exact number in base units (1.04 for 104%, 元 for money).
 * A bare number is refused where the standard is in percent or money.
 */
export type GivenValue = string | number | Rational;

/** What is known of the indicator. Several may be given together. */
export interface Given {
  readonly value?: GivenValue;
  /** May begin with ≥ or ≤. */
  readonly target?: GivenValue;
  readonly actual?: GivenValue;
  /** Numbers (from 1) of the items that are met. */
  readonly met?: readonly number[];
  /** How many times. */
  readonly count?: number;
  /** How many times, by what is counted. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly level?: string;
  /**
   * Named inputs of the formula; of a standard in parts also what is known of a part by its name: a value, a number of
   * times, a level in words, or the numbers of the items that are met ('1,3').
   */
  readonly inputs?: Readonly<Record<string, GivenValue>>;
  readonly notApplicable?: boolean;
}

export type ResultStatus = 'compiled' | 'not-covered' | 'ambiguous' | 'inconsistent' | 'judgement' | 'not-understood';

export interface StandardResult {
  /**
   * compiled: the wording decides (score null only when `needs` says what is missing); not-covered: the wording says
   * nothing of this case; ambiguous: the wording says two different things; judgement: a person decides within `score`.
   */
  readonly status: ResultStatus;
  /** The marks that the wording allows. Exact; `roundMarks` prints them. */
  readonly score: { readonly min: Rational; readonly max: Rational } | null;
  /** Chinese, with the numbers filled in. */
  readonly explanation: string;
  /** Chinese names of missing inputs. */
  readonly needs?: readonly string[];
}
