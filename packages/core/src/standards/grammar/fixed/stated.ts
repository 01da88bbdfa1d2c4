import { Rational } from '../../../figures/rational.js';
import { numberText } from '../../text/numbers.js';
import { kindOf, quantityAt } from '../../text/quantity.js';
import { closing, matchAt } from '../../text/source.js';
import type { Amount } from '../../types.js';
import { amountAt } from '../award.js';
import { conditionAt } from '../range.js';
import { endsHere, type Reader } from './reader.js';

const REFERENCE =
  /以([^,;。\n]{1,30}?)为(?:满分(?!标准|基准)|(?:满分|评分|计分|考核|评价)?(?:标准(?:值|线)?|基准(?:值|线|分界线)?|目标值?|基数|准则?|底线|分界线|界限|参照值?))/y;
const REFERENCE_NAME = /(?:标准值|目标值|基准值|参考值|基准|标准)(?:为|是|:|=)?(?=[\d百])/y;
/** 以100%为标准, 标准值为95%. */
export const reference: Reader = (s, i, end) => {
  const match = matchAt(REFERENCE, s, i, end);
  if (match !== undefined) {
    const inside = i + 1;
    const condition = conditionAt(s, inside, inside + (match[1]?.length ?? 0));
    return condition && { kind: 'reference', condition, start: i, end: i + match[0].length };
  }
  const name = matchAt(REFERENCE_NAME, s, i, end);
  if (name === undefined) return undefined;
  const found = quantityAt(s, i + name[0].length, end);
  if (found === undefined || kindOf(found.unit) === 'marks' || !endsHere(s, found.end, end)) return undefined;
  const condition = conditionAt(s, i + name[0].length, found.end);
  return condition && { kind: 'reference', condition, start: i, end: found.end };
};

const FULL =
  /(?:(?:该|本|此)(?:项|指标){1,2}(?=[\d])|(?:该|本|此)?(?:项|指标)?(?:满分|总分值?|总分|分值|权重|标准分|共计|共|合计|总计)(?:为|是|:|=|共)?)/y;
/** 满分5分, 本项指标共5分. */
export const full: Reader = (s, i, end) => {
  const match = matchAt(FULL, s, i, end);
  if (match === undefined) return undefined;
  const found = amountAt(s, i + match[0].length, end, false);
  if (found?.amount.of !== 'marks' || found.amount.low !== found.amount.high || !endsHere(s, found.end, end))
    return undefined;
  return { kind: 'full', amount: found.amount, start: i, end: found.end };
};

const START = /(?:本项|该项)?(?:基础分值?|基本分|基准分|底分|起评分|起始分)(?:为|是|:|=|得|计)?/y;
/** 基础分3分. */
export const start: Reader = (s, i, end) => {
  const match = matchAt(START, s, i, end);
  const found = match && amountAt(s, i + match[0].length, end, true);
  if (match === undefined || found === undefined || !endsHere(s, found.end, end)) return undefined;
  return { kind: 'start', award: { kind: 'amount', amount: found.amount }, start: i, end: found.end };
};

const BRACKET_REMARK = /\((?:满分|共|总分|分值)?(\d+(?:\.\d+)?)分\)/y;
/** （满分5分）. */
export const fullInBrackets: Reader = (s, i, end) => {
  const match = matchAt(BRACKET_REMARK, s, i, end);
  if (match === undefined) return undefined;
  const close = closing(s, i, end);
  const amount: Amount = {
    of: 'marks',
    low: numberText(Rational.of(match[1] ?? '0')),
    high: numberText(Rational.of(match[1] ?? '0')),
  };
  return { kind: 'full', amount, start: i, end: close + 1 };
};
