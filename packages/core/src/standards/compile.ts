import { Rational } from '../figures/rational.js';
import { describeRule } from './describe.js';
import { compileFormulas } from './formula/compile.js';
import { diagnosed, type Interpretation, interpret, refusal } from './interpret.js';
import { interpretParts } from './parts/interpret-parts.js';
import { MAX_LENGTH, type Source, sourceOf } from './text/source.js';
import type { CompileOptions, Rule, Standard } from './types.js';

/**
 * Compiles the official wording of a scoring standard (评价标准) to a rule.
 *
 * Nothing is guessed: every character is used by the rule or reported as unread, and a text in which anything that
 * could change a mark is not understood gets the status 'not-understood' and no rule. Takes time linear in the text;
 * never throws for any text.
 * @throws RangeError when `fullMarks` is no decimal number
 */
export function compileStandard(text: string, options: CompileOptions): Standard {
  const fullMarks = typeof options.fullMarks === 'string' ? Rational.of(options.fullMarks.trim()) : options.fullMarks;
  const formulas = options.definition === undefined ? [] : compileFormulas(options.definition);
  const [formula] = formulas;
  const common = { text, fullMarks, ...(formula !== undefined && { formula, formulas }) };
  if (text.length > MAX_LENGTH) {
    const start: Source = { text: text.slice(0, 100), clean: '', offsets: [] };
    return { ...common, ...refusal([start.text], '评价标准太长，没有读', start) };
  }
  const source = sourceOf(text);
  if (fullMarks.sign <= 0) return { ...common, ...refusal([text], '分值应大于零', source) };
  const found = read(source, fullMarks, options.name);
  if (found.rule === null || saysItself(found.rule, fullMarks)) return { ...common, ...diagnosed(found, fullMarks) };
  return {
    ...common,
    ...refusal(found.unread, '读出的规则不能用规范的文字原样写回', source, found.readings),
  };
}

/**
 * Reads a text as one rule, or as the sum of numbered parts. Parts come first where each of them is a standard of its
 * own; a plain list of items, whose marks are what is met, stays a list.
 */
function read(source: Source, full: Rational, name?: string): Interpretation {
  const parts = interpretParts(source, full);
  if (parts === undefined) return interpret(source, full, name);
  const whole = interpret(source, full, name);
  if (whole.rule?.base.kind === 'checklist' && whole.rule.counters.length === 0) return whole;
  if (diagnosed(parts, full).status === 'compiled') return parts;
  const { status } = diagnosed(whole, full);
  return status === 'compiled' || status === 'judgement' ? whole : parts;
}

/**
 * Whether the rule, written in canonical Chinese, is read as the same rule: a reading that rests on words it took for
 * names of something does not survive this.
 */
function saysItself(rule: Rule, full: Rational): boolean {
  const again = read(sourceOf(describeRule(rule)), full);
  return again.rule !== null && JSON.stringify(again.rule) === JSON.stringify(rule);
}
