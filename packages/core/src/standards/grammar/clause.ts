import type { Amount, Award, Expression, Partial } from '../types.js';
import type { AwardFound } from './award.js';
import type { Per } from './per.js';
import type { Condition } from './range.js';

/** UTF-16 range of the clean text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one clause of a standard says. */
export type Clause = Span &
  (
    | {
        readonly kind: 'case';
        /** The words of the case, without the award. */
        readonly label: string;
        /** Present when the words are a numeric condition. */
        readonly condition?: Condition;
        /** Present when the words can also be read as a counter (缺一项). */
        readonly per?: Per;
        readonly award: AwardFound;
        /** Number of the item (①, 1.). */
        readonly item?: number;
      }
    | {
        readonly kind: 'per';
        readonly per: Per;
        readonly condition?: Condition;
        readonly label: string;
        readonly item?: number;
      }
    | {
        readonly kind: 'formula';
        readonly expression: Expression;
        readonly condition?: Condition;
        readonly when?: 'positive' | 'negative';
      }
    | { readonly kind: 'item'; readonly item: number; readonly text: string }
    | { readonly kind: 'each-item'; readonly amount: Amount | 'equal'; readonly only?: readonly number[] }
    /** `how`: which of them counts; 'once' (不重复计分) does not say of what. */
    | { readonly kind: 'choose-one'; readonly how: 'any' | 'highest' | 'once' }
    /** 每有一项不符合扣相应分值: says no more than that items have marks. */
    | { readonly kind: 'item-loss' }
    | { readonly kind: 'reference'; readonly condition: Condition }
    | { readonly kind: 'full'; readonly amount: Amount }
    | { readonly kind: 'start'; readonly award: Award }
    | { readonly kind: 'cap'; readonly of: 'total' | 'added' | 'deducted' | 'running'; readonly amount: Amount }
    | { readonly kind: 'partial'; readonly partial: Partial }
    | { readonly kind: 'not-applicable'; readonly when: string; readonly award: Award }
    | { readonly kind: 'grades'; readonly levels: readonly { readonly label: string; readonly award: Award }[] }
    | { readonly kind: 'reservation' }
    | { readonly kind: 'judgement' }
    | { readonly kind: 'filler' }
    | { readonly kind: 'descriptive' }
    | { readonly kind: 'unread' }
  );

export type ClauseOf<K extends Clause['kind']> = Extract<Clause, { readonly kind: K }>;
