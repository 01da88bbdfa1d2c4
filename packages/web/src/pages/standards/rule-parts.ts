import type { Rule } from '@hengji/core';

/** The parts of a rule by name; core exports the rule as a whole. */
export type Base = Rule['base'];
export type Scale = Extract<Base, { kind: 'scale' }>;
export type Checklist = Extract<Base, { kind: 'checklist' }>;
export type Levels = Extract<Base, { kind: 'levels' }>;
export type Band = Scale['bands'][number];
export type Step = Scale['steps'][number];
export type Counter = Rule['counters'][number];
export type Quantity = Step['per'];

/** One rule on its own, or each of the parts of a standard in parts. */
export interface RulePart {
  /** Name of the part; undefined for a rule on its own. */
  readonly name: string | undefined;
  /** Its full marks as printed; undefined for a rule on its own. */
  readonly marks: string | undefined;
  readonly rule: Rule;
}

/** The rules that a rule adds up; itself where it is no standard in parts. */
export const rulesIn = (rule: Rule): readonly RulePart[] =>
  rule.base.kind === 'parts' ? rule.base.parts : [{ name: undefined, marks: undefined, rule }];

/** A rule that says nothing but its base. */
export const bareRule = (base: Base): Rule => ({ base, counters: [], vetoes: [] });
