import { type Mark, Rational } from '@hengji/core';
import { type Content, decimalOf } from '../cells/content.js';
import { quotient, scaleFor } from '../formulas/exact.js';
import type { Helper } from './execution-columns.js';
import type { Spec } from './pen.js';
import { rateCheck } from './unit.js';

const hundred = '(ROUND(G#*100,4))';

/** Between which marks the score may lie, in words. */
export const allowedFormula = (row: number, { min, max }: Record<Helper, string>): string =>
  `IF(AND(ISNUMBER(${min}${row}),ISNUMBER(${max}${row})),IF(${min}${row}=${max}${row},${min}${row}&"分",${min}${row}&"～"&${max}${row}&"分"),"")`;

/** Marks by the exact rate and by the printed one: both are right, and where they differ a person chooses. */
export function helperSpecs(row: number, h: Record<Helper, string>): Record<string, Spec> {
  const budget = `(IF(D${row}<>"",D${row},C${row}))`;
  const full = hundred.replace('#', String(row));
  const [scale, exact, printed] = [`${h.scale}${row}`, `${h.exact}${row}`, `${h.printed}${row}`];
  const ready = `AND(ISNUMBER(E${row}),ISNUMBER(${budget}),ISNUMBER(G${row}))`;
  const frozen = `AND(${h.from}${row}<>"",EXACT(C${row},${h.wasC}${row}),EXACT(D${row},${h.wasD}${row}),EXACT(E${row},${h.wasE}${row}),EXACT(F${row},${h.wasF}${row}),EXACT(G${row},${h.wasG}${row}))`;
  const bound = (which: 'MIN' | 'MAX', was: string): string =>
    `IF(G${row}="","",IF(${frozen},${was},IF(AND(ISNUMBER(${exact}),ISNUMBER(${printed})),${which}(${exact},${printed}),IF(ISNUMBER(${printed}),${printed},${which === 'MIN' ? '0' : `ROUND(G${row},2)`}))))`;
  const helper = (formula: string): Spec => ({ look: 'helper', formula });
  return {
    [h.scale]: helper(`IF(${ready},${scaleFor(`E${row}`, budget)},"")`),
    [h.exact]: helper(
      `IF(ISNUMBER(${scale}),IF(AND(${budget}>0,E${row}>=0),IF(E${row}>=${budget},ROUND(G${row},2),${quotient(full, `E${row}`, budget, scale)}/100),""),"")`,
    ),
    [h.printed]: helper(
      `IF(AND(ISNUMBER(F${row}),ISNUMBER(G${row})),IF(F${row}>=1,ROUND(G${row},2),INT((${full}*ROUND(F${row}*1000000,0)+500000)/1000000)/100),"")`,
    ),
    [h.min]: helper(bound('MIN', `${h.from}${row}`)),
    [h.max]: helper(bound('MAX', `${h.to}${row}`)),
  };
}

/** Where the formulas say something else than the rules, what the rules say of the figures as they are. */
export function frozenSpecs(
  specs: Readonly<Record<string, Spec>>,
  mark: Mark | undefined,
  h: Record<Helper, string>,
): Record<string, Spec> {
  if (mark === undefined || typeof specs.G?.value !== 'number') return {};
  const live = liveMarks(specs, specs.G.value);
  const [min, max] = [Rational.of(mark.allowed.min), Rational.of(mark.allowed.max)];
  if (live[0].eq(min) && live[1].eq(max)) return {};
  const was = (letter: 'C' | 'D' | 'E' | 'F' | 'G'): Spec => ({ look: 'helper', value: specs[letter]?.value });
  return {
    [h.wasC]: was('C'),
    [h.wasD]: was('D'),
    [h.wasE]: was('E'),
    [h.wasF]: was('F'),
    [h.wasG]: was('G'),
    [h.from]: { look: 'helper', value: Number(mark.allowed.min) },
    [h.to]: { look: 'helper', value: Number(mark.allowed.max) },
  };
}

const fraction = (content: Content): Rational | undefined =>
  typeof content === 'number' ? Rational.of(decimalOf(content)) : undefined;

/** The arithmetic of the helper formulas, on fractions. */
function liveMarks(specs: Readonly<Record<string, Spec>>, full: number): [Rational, Rational] {
  const marks = Rational.of(decimalOf(full));
  const budget = specs.D?.value === undefined ? specs.C?.value : specs.D.value;
  const [a, b, rate] = [fraction(budget), fraction(specs.E?.value), fraction(specs.F?.value)];
  const capped = (share: Rational): Rational => Rational.min(marks, marks.mul(share)).roundTo(2);
  const exact = a !== undefined && b !== undefined && a.sign > 0 && b.sign >= 0 ? capped(b.div(a)) : undefined;
  const printed = rate === undefined ? undefined : capped(rate);
  if (printed === undefined) return [Rational.zero, marks.roundTo(2)];
  return exact === undefined ? [printed, printed] : [Rational.min(exact, printed), Rational.max(exact, printed)];
}

/** Words where something is missing or contradicts itself. */
export function checkFormula(row: number, isScored: boolean, h: Record<Helper, string>): string {
  const budget = `(IF(D${row}<>"",D${row},C${row}))`;
  const over = `IF(AND(ISNUMBER(E${row}),ISNUMBER(${budget})),IF(E${row}>${budget},"执行数大于预算数",${rateCheck(`F${row}`, `E${row}`, budget)}),"")`;
  const blank = `AND(COUNTA(C${row}:E${row},I${row})=0,B${row}<>"")`;
  const named = `IF(AND(B${row}="",COUNTA(C${row}:E${row})>0),"缺资金来源的名称",${over})`;
  if (!isScored) return named;
  const score = `IF(J${row}="","请在“人工评分”填得分",IF(J${row}>G${row},"得分超过分值",IF(AND(I${row}<>"",OR(J${row}<${h.min}${row},J${row}>${h.max}${row})),"得分与执行率不符",${named})))`;
  return `IF(${blank},IF(G${row}<>"","缺预算数和执行数",""),IF(G${row}="",${named},${score}))`;
}
