import type { Rational } from '../../figures/rational.js';
import type { Expression } from '../types.js';

/** A formula of 指标说明: 「在职人员控制率=（在职人员数/编制数）×100%」. */
export interface Formula {
  readonly text: string;
  readonly status: 'compiled' | 'not-understood';
  /** Left side: 在职人员控制率; '' when there is none. */
  readonly name: string;
  readonly expression: Expression | null;
  /** True when the result is a rate (×100%). */
  readonly percent: boolean;
  /** Names of the inputs in order of appearance, without quotation marks. */
  readonly inputs: readonly string[];
  /** Chinese remarks, such as a misprint that was read. */
  readonly remarks: readonly string[];
  /** Text around the formula that it does not use (explanations of its terms). */
  readonly unread: readonly string[];
}

export interface FormulaResult {
  /** undefined: division by zero; missing: see needs; units: the inputs cannot be combined. */
  readonly status: 'computed' | 'missing' | 'units' | 'undefined' | 'not-understood';
  /** Base units: 1.04 for 104%. */
  readonly value: Rational | null;
  /** Base unit: '1' for a rate, 元, 人 …; '' for none. */
  readonly unit: string;
  /** Chinese: 「(4÷3)×100%=133.33%」. */
  readonly explanation: string;
  readonly needs: readonly string[];
}
