import { Rational } from '@hengji/core';
import { show, termsIn } from './expression.js';
import type { Judgement } from './judge.js';
import type { Relation } from './relation.js';
import type { Term } from './term.js';

/** The tested relation and its numbers in Chinese: for the list of statements, and for the finding. */
export interface Wording {
  /** E.g. 「83.16+4.84=88.00」, 「34÷40×100%≈85.1%」 or 「4+5=9，文中为10」. */
  readonly relation: string;
  readonly message: string;
}

const signs: Record<Relation['compare'], string> = { '=': '=', '<=': '≤', '>=': '≥' };

/** Words a judged relation. */
export function word(claim: Relation, judgement: Judgement): Wording {
  const computed = percentOf(claim, show(judgement.expression));
  const printed = show({ op: 'figure', term: claim.result });
  return {
    relation: relationOf(claim, judgement, computed, printed),
    message: messageOf(claim, judgement, computed, printed),
  };
}

function relationOf(claim: Relation, judgement: Judgement, computed: string, printed: string): string {
  const broken = judgement.verdict === 'contradiction' || judgement.verdict === 'unexplained';
  const [left, right] = isSingle(judgement) ? named(claim, judgement, computed, printed) : [computed, printed];
  if (claim.compare !== '=') {
    const sign = broken ? { '<=': '>', '>=': '<' }[claim.compare] : signs[claim.compare];
    return `${right}${sign}${left}`;
  }
  if (!broken) return `${left}${judgement.verdict === 'holds' ? '=' : '≈'}${right}`;
  if (computed === judgement.recomputed || isSingle(judgement)) return `${left}≠${right}`;
  return `${computed}=${judgement.recomputed ?? '无法计算'}，${where(claim.result)}为${printed}`;
}

/** Two figures that are only held against each other say nothing without their names. */
function named(claim: Relation, { expression }: Judgement, computed: string, printed: string): [string, string] {
  const one = nameOf(termsIn(expression)[0]);
  const other = nameOf(claim.result);
  return [`${one}${computed}`, one === other ? printed : `${other}${printed}`];
}

const nameOf = (term: Term | undefined): string => (term?.name && !nameless.test(term.name) ? `“${term.name}”` : '');

/** One figure against one other, with nothing computed. */
const isSingle = ({ expression }: Judgement): boolean => expression.op === 'figure' || expression.op === 'exact';

/** 「34÷40」 for a result printed as a percentage reads 「34÷40×100%」. */
const percentOf = (claim: Relation, computed: string): string =>
  claim.result.figure.dimension === 'ratio' && computed.includes('÷') && !computed.includes('%')
    ? `${computed}×100%`
    : computed;

function messageOf(claim: Relation, judgement: Judgement, computed: string, printed: string): string {
  const rule = claim.rule ? `${claim.rule}：` : '';
  return `${rule}${fault(claim, judgement, computed, printed)}。${claim.note ?? ''}`;
}

function fault(claim: Relation, judgement: Judgement, computed: string, printed: string): string {
  const { result } = claim;
  const name = nameOf(result);
  const said = saying(result, printed);
  if (judgement.recomputed === undefined) return `${computed}无法计算（除数为零），${said}`;
  const recomputed = computed === judgement.recomputed ? computed : `${computed}=${judgement.recomputed}`;
  if (judgement.lastDigit) return `${recomputed}，${said}，只差末位，可能是截去尾数而没有四舍五入`;
  if (claim.compare !== '=') {
    const word = claim.compare === '<=' ? '大于' : '小于';
    return `${name}${result.figure.text}${word}${isSingle(judgement) ? other(judgement) : recomputed}`;
  }
  const by = difference(claim, judgement);
  if (isSingle(judgement)) {
    const counterpart = termsIn(judgement.expression)[0];
    const named = counterpart?.name && counterpart.name !== result.name ? '' : '另一处';
    const one = name || (counterpart?.name ? where(result) : '一处');
    return `${one}为${result.figure.text}，${named}${other(judgement)}${by}`;
  }
  const apart = isOpposite(claim, judgement) ? '，数额相同而增减方向相反' : by;
  return `按所列数字计算，${recomputed}，${said}${apart}`;
}

const where = ({ at }: Term): string => (at.row === undefined ? '文中' : '表中');

/** Particles that are left where a sentence puts no name before its figure. */
const nameless = /^(?:为|是|有|在|达到?|共计?|合计|约|近|仅|计)$/;
/** A name in running text that ends so says what the figure does, not what it is called. */
const doing = /(?:占|增长|增加|减少|下降|上升|提高|降低|压减|压缩|节约)$/;

/** 「文中“基本支出”为88.00」, 「文中写“占3.84%”」. */
function saying(result: Term, printed: string): string {
  const { name, at } = result;
  if (name === '' || nameless.test(name)) return `${where(result)}为${printed}`;
  if (at.row === undefined && doing.test(name)) return `文中写“${name}${result.figure.text}”`;
  return `${where(result)}“${name}”为${printed}`;
}

/** The computed change has the size of the printed one and the other sign. */
function isOpposite({ result, kind }: Relation, { recomputed }: Judgement): boolean {
  if (kind !== 'difference' && kind !== 'growth') return false;
  const value = recomputedValue(result, recomputed);
  return value !== undefined && !value.isZero && value.add(result.figure.value).isZero;
}

/** What was recomputed, in the base unit of the printed figure; undefined where it is no number. */
function recomputedValue({ figure }: Term, recomputed: string | undefined): Rational | undefined {
  const decimal = /^-?\d+(\.\d+)?/.exec(recomputed ?? '')?.[0];
  return decimal === undefined ? undefined : Rational.of(decimal).mul(figure.scale);
}

/** The figure that a single figure is held against, with its name. */
function other(judgement: Judgement): string {
  const [term] = termsIn(judgement.expression);
  return `${nameOf(term)}${term?.figure.text ?? judgement.recomputed ?? ''}`;
}

/** 「，相差0.02万元」 */
function difference(claim: Relation, judgement: Judgement): string {
  const { figure } = claim.result;
  const value = recomputedValue(claim.result, judgement.recomputed);
  if (value === undefined) return '';
  const gap = figure.value.sub(value).abs().div(figure.scale);
  const unit = figure.dimension === 'ratio' || figure.printedUnit === '%' ? '个百分点' : figure.printedUnit;
  return gap.isZero ? '' : `，相差${gap.toDecimal(4)}${unit}`;
}
