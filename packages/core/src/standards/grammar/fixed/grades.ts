import { Rational } from '../../../figures/rational.js';
import { numberText } from '../../text/numbers.js';
import { kindOf, quantityAt } from '../../text/quantity.js';
import { matchAt } from '../../text/source.js';
import type { Amount } from '../../types.js';
import { endsHere, type Reader } from './reader.js';

const GRADES_NAME =
  /(?:(?:根据|依据|按照?|视|结合|将)[^,;。:\n]{2,30},(?=(?:分为|分成|划分为|评定为|分|划分)))?([^,;。:\n]{2,120}?)(?:([二两三四五六七八九\d])(?:个)?(?:档次|等次|等级|档|级|种情形|种情况|类))?,?(?:分别|依次)(?:按照?|对应)?(?:得|计|记|给予|给|按|赋|对应|为)?(?:该|本)?(?:指标|项)?(?:对应)?(?:的)?(?:分值|权重|得分)?(?:区间)?(?:的)?/y;
const GRADES_LEAD = /^.*?(?:分为|分成|划分为|评定为|包括)/;
const GRADES_TAIL =
  /(?:四个|三个|五个)?(?:的)?(?:分值|权重|得分|权重分)?(?:区间)?(?:内)?(?:合理)?(?:确定|评定|计算|计|给予|赋|打|得|评)?(?:相应)?(?:的)?(?:分值|得分|分数|分)?/y;
const LIST_COMMA = /[、,]/;

/** 「甲、乙、丙三档，分别按照…100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值」. */
export const grades: Reader = (s, i, end) => {
  const match = matchAt(GRADES_NAME, s, i, end);
  if (match === undefined) return undefined;
  const names = (match[1] ?? '').replace(GRADES_LEAD, '');
  const listed = quantityOfNumeral(match[2]);
  // 全部或基本达成预期指标 is one level: 或 parts levels only where their number asks for it.
  const whole = splitLabels(names, /[、/]/);
  const labels = listed === undefined || listed === whole.length ? whole : splitLabels(names, LABEL_BREAK);
  if (labels.length < 2 || (listed !== undefined && listed !== labels.length)) return undefined;
  const awards: Amount[] = [];
  let k = i + match[0].length;
  while (awards.length < labels.length) {
    const found = gradeAmount(s, k, end);
    if (found === undefined) return undefined;
    awards.push(found.amount);
    k = found.end;
    if (awards.length < labels.length) {
      if (!LIST_COMMA.test(s.charAt(k)) && !s.startsWith('和', k)) return undefined;
      k += 1;
    }
  }
  const unit = awards.at(-1);
  if (unit === undefined) return undefined;
  const tail = matchAt(GRADES_TAIL, s, k, end);
  k += tail?.[0].length ?? 0;
  if (!endsHere(s, k, end)) return undefined;
  return {
    kind: 'grades',
    levels: labels.map((label, n) => {
      const amount = awards[n] ?? unit;
      return {
        label,
        award: amount.low === '0' && amount.high === '0' ? { kind: 'none' } : { kind: 'amount', amount },
      };
    }),
    start: i,
    end: k,
  };
};

const LABEL_BREAK = /[、/]|或者?(?=[\u4e00-\u9fff]{2})|和(?=未|不|差|低)/;
const splitLabels = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((label) => label.replaceAll('"', '').trim())
    .filter((label) => label !== '');

function quantityOfNumeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const index = '零一二三四五六七八九'.indexOf(text);
  return index >= 0 ? index : text === '两' ? 2 : Number(text);
}

const GRADE_MARK = /\((?:不?含)[^()]{0,6}\)/y;

/** 100-80%(含80%), 5分, 3-5分, 60%; the unit may stand at the end of the list only. */
function gradeAmount(s: string, i: number, end: number): { amount: Amount; end: number } | undefined {
  const first = quantityAt(s, i, end);
  if (first === undefined) return undefined;
  let k = first.end;
  let last = first;
  const mark1 = matchAt(GRADE_MARK, s, k, end);
  const dash = matchAt(/-{1,2}|[~至到]/y, s, k + (mark1?.[0].length ?? 0), end);
  if (dash !== undefined) {
    const second = quantityAt(s, k + (mark1?.[0].length ?? 0) + dash[0].length, end);
    if (second === undefined) return undefined;
    last = second;
    k = second.end;
  }
  const mark = matchAt(GRADE_MARK, s, k, end);
  k += mark?.[0].length ?? 0;
  const unit = last.unit === '' ? unitOfList(s, k, end) : last.unit;
  if (first.unit !== '' && first.unit !== unit) return undefined;
  const kind = kindOf(unit);
  if (kind !== 'marks' && kind !== 'ratio') return undefined;
  const scale = unit === '%' ? Rational.of(1, 100) : Rational.one;
  const [low, high] = first.value.gt(last.value) ? [last.value, first.value] : [first.value, last.value];
  const of = kind === 'marks' ? 'marks' : 'share';
  if (dash !== undefined && mark1 !== undefined && first.unit === '' && s.charAt(k) === '(') return undefined;
  return { amount: { of, low: numberText(low.mul(scale)), high: numberText(high.mul(scale)) }, end: k };
}

/** 5、4、3、0分: the unit of the last number. */
function unitOfList(s: string, i: number, end: number): string {
  const match = matchAt(/(?:[、,]\d+(?:\.\d+)?)+(分|%)/y, s, i, end);
  return match?.[1] ?? '';
}
