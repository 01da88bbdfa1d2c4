import { type Place, Rational } from '@hengji/core';
import type { Finding, Quote, QuotedFigure, Severity, Statement } from '../model/review.js';
import type { Check } from './check.js';
import type { Context } from './context.js';
import { show, termsIn } from './expression.js';
import { type Judgement, judge } from './judge.js';
import type { Claim, OpenClaim, PlainClaim, Relation } from './relation.js';
import type { Term } from './term.js';

/** A tested claim, before it gets its number. */
export interface Tested {
  readonly statement: Omit<Statement, 'id'>;
  readonly finding?: Omit<Finding, 'statement'>;
}

/** Runs the checks and tests every claim they make; the same relation claimed twice is kept once. */
export function testClaims(checks: readonly Check[], context: Context): Tested[] {
  const seen = new Set<string>();
  const tested: Tested[] = [];
  for (const check of checks) {
    for (const claim of check.claims(context)) {
      const result = testClaim(check, claim);
      const key = `${result.statement.kind} ${result.statement.figures
        .map((f) => keyOf(f.at))
        .sort()
        .join(' ')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      tested.push(result);
    }
  }
  return tested;
}

const keyOf = (at: Place): string => `${at.block}.${at.row ?? ''}.${at.column ?? ''}.${at.start}`;

function testClaim(check: Check, claim: Claim): Tested {
  if ('expressions' in claim) return testRelation(check, claim);
  return 'open' in claim ? testOpenClaim(check, claim) : testPlainClaim(check, claim);
}

function testRelation(check: Check, claim: Relation): Tested {
  const judgement = judge(claim);
  const sign = judgement.verdict === 'holds-within-rounding' && claim.compare === '=' ? '≈' : signs[claim.compare];
  const broken = judgement.verdict === 'contradiction' || judgement.verdict === 'unexplained';
  const computed = percentOf(claim, show(judgement.expression));
  const printed = show({ op: 'figure', term: claim.result });
  const relation = broken
    ? brokenRelation(claim, judgement, computed, printed)
    : claim.compare === '='
      ? `${computed}${sign}${printed}`
      : `${printed}${sign}${computed}`;
  const terms = [claim.result, ...termsIn(judgement.expression), ...(claim.beside ?? [])];
  const statement: Tested['statement'] = {
    kind: claim.kind,
    verdict: judgement.verdict,
    check: check.id,
    figures: unique(terms).map(quotedFigure),
    relation,
    ...(judgement.recomputed !== undefined ? { recomputed: judgement.recomputed } : {}),
    ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
  };
  if (!broken && !judgement.lastDigit) return { statement };
  return {
    statement,
    finding: {
      ...findingBase(check, judgement.lastDigit ? 'advice' : severityOf(check, judgement.verdict)),
      message: relationMessage(claim, judgement, computed, printed),
      quotes: quotesOf(terms),
      printed: claim.result.figure.text,
      ...(judgement.recomputed !== undefined ? { recomputed: judgement.recomputed } : {}),
      ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
    },
  };
}

function brokenRelation(claim: Relation, judgement: Judgement, computed: string, printed: string): string {
  if (claim.compare === '<=') return `${printed}>${computed}`;
  if (claim.compare === '>=') return `${printed}<${computed}`;
  if (computed === judgement.recomputed || isSingle(judgement)) return `${computed}≠${printed}`;
  return `${computed}=${judgement.recomputed ?? '无法计算'}，文中为${printed}`;
}

/** One figure against one other, with nothing computed. */
const isSingle = (judgement: Judgement): boolean => judgement.expression.op === 'figure' || judgement.expression.op === 'exact';

const signs: Record<Relation['compare'], string> = { '=': '=', '<=': '≤', '>=': '≥' };

/** 「34÷40」 for a result printed as a percentage reads 「34÷40×100%」. */
const percentOf = (claim: Relation, computed: string): string =>
  claim.result.figure.dimension === 'ratio' && computed.includes('÷') && !computed.includes('%')
    ? `${computed}×100%`
    : computed;

/** What a bound is compared with: a named figure, or the arithmetic. */
function comparedWith(judgement: Judgement, computed: string): string {
  if (!isSingle(judgement)) return computed === judgement.recomputed ? computed : `${computed}=${judgement.recomputed}`;
  const [other] = termsIn(judgement.expression);
  return `${other?.name ? `“${other.name}”` : ''}${other?.figure.text ?? computed}`;
}

function relationMessage(claim: Relation, judgement: Judgement, computed: string, printed: string): string {
  const rule = claim.rule ? `${claim.rule}：` : '';
  const name = claim.result.name ? `“${claim.result.name}”` : '';
  const note = claim.note ? `${claim.note}` : '';
  if (judgement.recomputed === undefined)
    return `${rule}${computed}无法计算（除数为零），文中${name}为${printed}。${note}`;
  if (judgement.lastDigit) {
    return `${rule}${computed}=${judgement.recomputed}，文中${name}为${printed}，只差末位，可能是截去尾数而没有四舍五入。${note}`;
  }
  if (claim.compare === '<=')
    return `${rule}${name}${claim.result.figure.text}大于${comparedWith(judgement, computed)}。${note}`;
  if (claim.compare === '>=')
    return `${rule}${name}${claim.result.figure.text}小于${comparedWith(judgement, computed)}。${note}`;
  const arithmetic =
    computed === judgement.recomputed ? `应为${computed}` : `按所列数字计算，${computed}=${judgement.recomputed}`;
  return `${rule}${arithmetic}，文中${name}为${printed}${gap(claim, judgement)}。${note}`;
}

/** 「，相差0.02」 where both are plain decimals. */
function gap(claim: Relation, judgement: Judgement): string {
  const { figure } = claim.result;
  const decimal = /^-?\d+(\.\d+)?/.exec(judgement.recomputed ?? '')?.[0];
  if (decimal === undefined) return '';
  const recomputed = Rational.of(decimal).mul(figure.scale);
  const difference = figure.value.sub(recomputed).abs().div(figure.scale);
  const unit = figure.dimension === 'ratio' ? '个百分点' : figure.printedUnit;
  return difference.isZero ? '' : `，相差${difference.toDecimal(4)}${unit}`;
}

function testOpenClaim(check: Check, claim: OpenClaim): Tested {
  const statement: Tested['statement'] = {
    kind: claim.kind,
    verdict: 'unexplained',
    check: check.id,
    figures: unique(claim.terms).map(quotedFigure),
    relation: claim.open,
    ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
  };
  if (!claim.report) return { statement };
  return {
    statement,
    finding: {
      ...findingBase(check, severityOf(check, 'unexplained')),
      message: claim.open,
      quotes: quotesOf(claim.terms),
      ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
    },
  };
}

function testPlainClaim(check: Check, claim: PlainClaim): Tested {
  const verdict = claim.holds ? 'holds' : (claim.mismatch ?? 'contradiction');
  const statement: Tested['statement'] = {
    kind: claim.kind,
    verdict,
    check: check.id,
    figures: unique(claim.terms).map(quotedFigure),
    relation: claim.relation,
    ...(claim.recomputed !== undefined ? { recomputed: claim.recomputed } : {}),
    ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
  };
  if (claim.holds) return { statement };
  return {
    statement,
    finding: {
      ...findingBase(check, severityOf(check, verdict)),
      message: `${claim.rule ? `${claim.rule}：` : ''}${claim.relation}。${claim.note ?? ''}`,
      quotes: quotesOf(claim.terms),
      ...(claim.printed !== undefined ? { printed: claim.printed } : {}),
      ...(claim.recomputed !== undefined ? { recomputed: claim.recomputed } : {}),
      ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
    },
  };
}

/** What is only unexplained is never an error. */
const severityOf = (check: Check, verdict: Statement['verdict']): Severity =>
  verdict === 'unexplained' && check.severity === 'error' ? 'warning' : check.severity;

const findingBase = (check: Check, severity: Severity) => ({
  check: check.id,
  severity,
  title: check.title,
  why: check.why,
  basis: check.basis,
  advice: check.advice,
});

const quotedFigure = (term: Term): QuotedFigure => ({ text: term.figure.text, quote: term.quote, at: term.at });

const quotesOf = (terms: readonly Term[]): Quote[] => unique(terms).map((term) => ({ text: term.quote, at: term.at }));

function unique(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = keyOf(term.at);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
