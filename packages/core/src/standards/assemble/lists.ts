import { parseChineseNumber } from '../../figures/numerals.js';
import { Rational } from '../../figures/rational.js';
import type { ClauseOf } from '../grammar/clause.js';
import { numberText } from '../text/numbers.js';
import type { Amount, Award, Band, Checklist, Levels, Scale, Start } from '../types.js';
import { isFull, marksOf, mostOf } from './ends.js';
import { Refusal } from './refusal.js';
import { isLevelWord } from './words.js';

export interface ListClauses {
  /** Cases in words, in order. */
  readonly cases: readonly ClauseOf<'case'>[];
  /** Items without marks of their own. */
  readonly items: readonly ClauseOf<'item'>[];
  readonly each: readonly ClauseOf<'each-item'>[];
  readonly choose: Checklist['choose'];
  readonly full: Rational;
}

export interface Listed {
  readonly base: Checklist | Levels | Scale | Start | undefined;
  readonly items: readonly string[];
  /** Cases that the base does not use. */
  readonly rest: readonly ClauseOf<'case'>[];
}

const isPrinted = (award: Award): award is Extract<Award, { kind: 'amount' }> => award.kind === 'amount';

/** Reads cases in words as a checklist, as levels, or as marks by how many items are met. */
export function buildList(clauses: ListClauses): Listed {
  const { cases, items, each, choose, full } = clauses;
  const one = choose !== 'all';
  if (items.length > 0) return forbidden(clauses) ?? withItems(clauses);
  if (each.length > 0) throw new Refusal('“每项”指的是哪些项没有写明');
  const gets = cases.filter(({ award }) => award.sign === 'get');
  const rest = cases.filter(({ award }) => award.sign !== 'get');
  if (gets.length === 0) return { base: undefined, items: [], rest: cases };
  const numbered = gets.filter(({ item }) => item !== undefined);
  if (numbered.length > 1 || one) {
    const list = numbered.length > 1 ? numbered : gets;
    const others = gets.filter((one) => !list.includes(one));
    const kept = list.filter((item) => !isComplement(item, list));
    const numbers = kept.flatMap(({ item }) => item ?? []);
    if (new Set(numbers).size < numbers.length) throw new Refusal('清单的一项有两种得分');
    if (isAdditive(kept, full, true) || one) return checklist(kept, [...vetoesOf(others), ...rest], choose);
  } else if (isAdditive(gets, full, false)) {
    const printed = gets.filter(({ award }) => award.award.kind !== 'none');
    return checklist(printed, [...vetoesOf(gets.filter((other) => !printed.includes(other))), ...rest], choose);
  }
  return { base: { kind: 'levels', levels: levelsOf(gets) }, items: [], rest };
}

/** ①有制度得2分，没有制度不得分: the second says no more than that the item is not met. */
const isComplement = ({ item, award, label }: ClauseOf<'case'>, list: readonly ClauseOf<'case'>[]): boolean =>
  award.award.kind === 'none' &&
  /^(?:无|未|不|没有|否则)/.test(label) &&
  list.some((other) => other.item === item && other.award.award.kind === 'amount');

const VETO = /^(?:存在|出现|发现|发生|有|如有|凡|若|弄虚|虚报|造假|截留|挤占|挪用|重大|严重|违反|违规|经查|被)/;
/** 无相关制度的不得分: says no more than that a list of which nothing is met earns nothing. */
const NOTHING_MET =
  /^(?:均|都|全部)?(?:无|没有|未建立|未制定|缺乏)(?:任何|相关|以上|上述|有关|各项)[\u4e00-\u9fff]{0,10}$|^(?:以上|上述)?(?:各项)?(?:均|都)(?:无|没有|未|不)[\u4e00-\u9fff]{0,8}$/;

/** 存在违规的，不得分 loses the whole list; 不及时得0分 may lose one item only. */
function vetoesOf(cases: readonly ClauseOf<'case'>[]): readonly ClauseOf<'case'>[] {
  const told = cases.filter(({ label, award }) => !(award.award.kind === 'none' && NOTHING_MET.test(label)));
  for (const { label, award } of told) {
    if (award.award.kind === 'none' && !VETO.test(label))
      throw new Refusal(`“${label}”不得分，是指这一项还是整个指标没有写明`);
  }
  return told;
}

const ONE_OF =
  /^(?:有|存在|出现|发生|具有)?(?:以下|下列|下述|如下)(?:情形|情况|问题|行为|条件|现象)(?:中)?(?:之一|任意一[项种条]|任何一[项种条]|任一)?$/;
const NONE_OF = '没有以上情形';

/** 有下列情形之一的，不得分：①…；②…: each item is a case that earns nothing, and without them all marks are kept. */
function forbidden({ cases, items, each }: ListClauses): Listed | undefined {
  const [first, ...others] = cases;
  if (first === undefined || !ONE_OF.test(first.label) || first.award.award.kind !== 'none') return undefined;
  const kept = others.every(
    ({ label, award }) => /^(?:否则|其他|其余|其它)$/.test(label) && award.award.kind === 'full',
  );
  if (!kept || each.length > 0) throw new Refusal(`“${first.label}”与其他规定混在一起`);
  checkNumbers(items.map(({ item }) => item));
  const lost = items.map(({ text }) => ({ label: text, award: { kind: 'none' } as const }));
  return {
    base: { kind: 'levels', levels: [{ label: NONE_OF, award: { kind: 'full' } }, ...lost] },
    items: [],
    rest: [],
  };
}

const levelsOf = (cases: readonly ClauseOf<'case'>[]): Levels['levels'] => {
  const seen = new Set<string>();
  return cases.map(({ label, award }) => {
    if (seen.has(label)) throw new Refusal(`“${label}”有两种得分`);
    seen.add(label);
    return { label, award: award.award };
  });
};

/** Whether cases are parts that add up (制度健全2分，执行有效2分) rather than alternatives (优5分，良3分). */
function isAdditive(cases: readonly ClauseOf<'case'>[], full: Rational, numbered: boolean): boolean {
  const printed = cases.filter(({ award }) => award.award.kind !== 'none');
  if (printed.length < 2 || !printed.every(({ award }) => isPrinted(award.award))) return false;
  const words = cases.filter(({ label }) => isLevelWord(label)).length;
  if (words > 1) return false;
  const marks = printed.map(({ award }) => mostOf(award.award, full) ?? Rational.zero);
  const sum = Rational.sum(marks);
  const most = marks.reduce((a, b) => Rational.max(a, b));
  const hasNone = printed.length < cases.length;
  if (sum.eq(full)) return !(hasNone && most.eq(full));
  if (hasNone || most.eq(full)) return false;
  return numbered;
}

function checklist(
  list: readonly ClauseOf<'case'>[],
  rest: readonly ClauseOf<'case'>[],
  choose: Checklist['choose'],
): Listed {
  const marks = list.map(({ award }): Amount => {
    if (award.award.kind === 'full') return { of: 'share', low: '1', high: '1' };
    if (!isPrinted(award.award)) throw new Refusal('清单中有的项没有写明分数');
    return award.award.amount;
  });
  checkNumbers(list.map(({ item }) => item));
  return {
    base: { kind: 'checklist', marks, choose },
    items: list.map(({ label }) => label),
    rest,
  };
}

/** Items are numbered from 1 without a break, or not at all. */
function checkNumbers(numbers: readonly (number | undefined)[]): void {
  const numbered = numbers.filter((n) => n !== undefined);
  if (numbered.length === 0) return;
  if (numbered.length !== numbers.length || numbered.some((n, index) => n !== index + 1)) {
    throw new Refusal('清单的编号不连续');
  }
}

function withItems({ cases, items, each, choose, full }: ListClauses): Listed {
  const texts = items.map(({ text }) => text);
  if (cases.some(({ item }) => item !== undefined)) {
    // The last item often ends with the rule for all: 「…⑤…。全部符合得满分」 is another segment and has no number.
    throw new Refusal('清单中有的项有分数，有的项没有');
  }
  checkNumbers(items.map(({ item }) => item));
  const [first, ...more] = each;
  if (first !== undefined) {
    if (first.amount === 'equal') {
      if (more.length > 0) throw new Refusal('清单各项的分数写了两次');
      const share = numberText(Rational.of(1, items.length));
      return {
        base: {
          kind: 'checklist',
          marks: texts.map(() => ({ of: 'share', low: share, high: share })),
          choose,
        },
        items: texts,
        rest: cases,
      };
    }
    const marks = items.map(({ item }) => {
      const own = each.filter(({ only }) => only === undefined || only.includes(item));
      const [amount] = own;
      if (own.length !== 1 || amount === undefined || amount.amount === 'equal')
        throw new Refusal('清单中有的项没有写明分数');
      return amount.amount;
    });
    return { base: { kind: 'checklist', marks, choose }, items: texts, rest: cases };
  }
  const counted = cases.filter(({ label }) => metRange(label, items.length) !== undefined);
  if (
    counted.length > 0 &&
    !(counted.length === 1 && counted[0]?.award.award.kind === 'full' && ALL.test(counted[0].label))
  ) {
    return metScale(counted, cases, texts, full);
  }
  const rest = cases.filter((one) => !counted.includes(one));
  const label = counted[0]?.label;
  return {
    base: { kind: 'start', award: { kind: 'full' }, ...(label !== undefined && { label }) },
    items: texts,
    rest,
  };
}

const ALL =
  /^(?:以上|上述)?(?:各项|[一二两三四五六七八九十\d]+(?:项|条|点|个))?(?:内容|要求|条件)?(?:全部|均|都|完全|全)(?:符合|满足|具备|达到|做到|完成|达标|齐全)(?:要求|条件|标准|以上要求|上述要求|上述条件|的)?$|^(?:符合|满足|具备|达到|做到)(?:以上|上述)?(?:全部|所有)(?:各项|[一二两三四五六七八九十\d]+项)?(?:要素|条件|要求|内容|标准|要点|条款|的)?(?:要求)?$/;
const NO_ITEM =
  /^(?:以上|上述)?(?:各项)?(?:均|都|全部|全)(?:不|未)(?:符合|满足|具备|达到|做到|完成)(?:要求|条件|标准)?$|^(?:一项|1项)(?:都|均|也)?(?:不|未)(?:符合|满足|具备|达到|做到)$/;
const SOME =
  /^(?:仅|只|能)?(?:符合|满足|具备|达到|做到|完成)(?:其中|以上|上述)?(?:的)?(?:任意)?([一二两三四五六七八九十]|\d{1,2})(?:项|条|点|个)(及?以上)?(?:内容|要求|条件|标准)?$|^(?:其中)?([一二两三四五六七八九十]|\d{1,2})(?:项|条|点|个)(及?以上)?(?:符合|满足|具备|达到|做到)(?:要求|条件|标准)?$/;

/** How many of `n` items a label asks for, both ends included. */
export function metRange(label: string, n: number): { low: number; high: number } | undefined {
  if (ALL.test(label)) return { low: n, high: n };
  if (NO_ITEM.test(label)) return { low: 0, high: 0 };
  const match = SOME.exec(label);
  if (match === null) return undefined;
  const printed = match[1] ?? match[3] ?? '';
  const count = /^\d/.test(printed) ? Number(printed) : Number(parseChineseNumber(printed)?.toDecimal() ?? Number.NaN);
  if (!Number.isInteger(count) || count > n) return undefined;
  return { low: count, high: (match[2] ?? match[4]) === undefined ? count : n };
}

function metScale(
  counted: readonly ClauseOf<'case'>[],
  cases: readonly ClauseOf<'case'>[],
  texts: readonly string[],
  full: Rational,
): Listed {
  const n = texts.length;
  const ranges = counted.map(({ label }) => metRange(label, n) ?? { low: 0, high: 0 });
  const bands = counted.map(({ award }, index): Band => {
    const own = ranges[index] ?? { low: 0, high: 0 };
    // 符合两项以上 beside 全部符合: the narrower one holds where both do.
    const high = ranges.reduce(
      (end, other, k) => (k !== index && other.low > own.low && other.low <= end ? other.low - 1 : end),
      own.high,
    );
    return {
      ranges: [
        {
          low: { at: { value: String(own.low), unit: '项' }, included: true },
          high: { at: { value: String(high), unit: '项' }, included: true },
        },
      ],
      award: isFull(award.award, full) ? { kind: 'full' } : award.award,
    };
  });
  if (counted.some(({ award }) => award.sign === 'add')) throw new Refusal('清单的加分没有读懂');
  const rest = cases.filter((one) => !counted.includes(one));
  const otherwise = rest.filter(
    ({ label, condition }) => condition === undefined && /^(?:否则|其他|其余|其它)$/.test(label),
  );
  for (const { award } of otherwise) bands.push({ ranges: [], award: award.award });
  return {
    base: { kind: 'scale', variable: 'met', bands, steps: [] },
    items: texts,
    rest: rest.filter((one) => !otherwise.includes(one)),
  };
}

/** Diagnoses a checklist whose parts do not add up; returns what they make. */
export function checklistTotal({ marks, choose }: Checklist, full: Rational): Rational {
  const all = marks.map((amount) => marksOf(amount, full));
  return choose === 'all' ? Rational.sum(all) : all.reduce((a, b) => Rational.max(a, b), Rational.zero);
}
