import type { Quote, QuotedFigure, Severity, Statement, UnnamedFinding } from '../model/review.js';
import type { Check, CheckProfile } from './check.js';
import { claimsOf } from './claims-of.js';
import { termsIn } from './expression.js';
import { contradictsTogether } from './joint.js';
import { judge } from './judge.js';
import type { Claim, OpenClaim, PlainClaim, Relation } from './relation.js';
import { keyOfTerm, type Term } from './term.js';
import { word } from './wording.js';

/** A tested claim, before it gets its number. */
export interface Tested {
  readonly statement: Omit<Statement, 'id'>;
  readonly finding?: Omit<UnnamedFinding, 'statement'>;
  /** The relation behind it, where it is one. */
  readonly claim?: Relation;
}

/** Runs the checks and tests every claim they make; the same relation claimed twice is kept once. */
export function testClaims<C extends object>(checks: readonly Check<C>[], context: C): Tested[] {
  const seen = new Map<string, number>();
  const tested: Tested[] = [];
  for (const check of checks) {
    for (const claim of claimsOf(check, context)) {
      const result = testClaim(check, claim);
      const key = `${result.statement.kind} ${result.statement.figures.map(keyOfTerm).sort().join(' ')}`;
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, tested.length);
        tested.push(result);
      } else if (isSurer(result, tested[earlier])) tested[earlier] = result;
    }
  }
  return withJointContradictions(tested, checks);
}

/** What one check can only wonder about another may prove, because it knows that all the figures are there. */
const isSurer = (one: Tested, other: Tested | undefined): boolean =>
  one.statement.verdict === 'contradiction' && other?.statement.verdict === 'unexplained';

/**
 * Relations that hold one by one may be impossible together, because they share figures. The relation that only
 * rounding could save is then the contradiction, and the others of the group are named with it.
 */
function withJointContradictions(tested: readonly Tested[], checks: readonly CheckProfile[]): Tested[] {
  const result = [...tested];
  for (const group of contradictsTogether(tested)) {
    const index = group.find((i) => tested[i]?.statement.verdict === 'holds-within-rounding') ?? group[0];
    const broken = index === undefined ? undefined : tested[index];
    const check = checks.find(({ id }) => id === broken?.statement.check);
    if (index === undefined || !broken?.claim || !check) continue;
    const relations = group.flatMap((i) => tested[i]?.statement.relation ?? []);
    const terms = group.flatMap((i) => termsOfClaim(tested[i]?.claim));
    result[index] = {
      ...broken,
      statement: { ...broken.statement, verdict: 'contradiction' },
      finding: {
        ...findingBase(check, severityOf(check, 'contradiction')),
        message: `${relations.join('；')}：单独看各自在四舍五入范围内，合在一起不可能同时成立，其中至少有一个数字有误。`,
        quotes: quotesOf(terms),
        printed: broken.claim.result.figure.text,
        ...(broken.statement.recomputed !== undefined ? { recomputed: broken.statement.recomputed } : {}),
        ...(broken.statement.evaluation !== undefined ? { evaluation: broken.statement.evaluation } : {}),
      },
    };
  }
  return result;
}

const termsOfClaim = (claim: Relation | undefined): Term[] =>
  claim ? [claim.result, ...termsIn(claim.expressions[0])] : [];

function testClaim(check: CheckProfile, claim: Claim): Tested {
  if ('expressions' in claim) return testRelation(check, claim);
  return 'open' in claim ? testOpenClaim(check, claim) : testPlainClaim(check, claim);
}

function testRelation(check: CheckProfile, claim: Relation): Tested {
  const judgement = judge(claim);
  const broken = judgement.verdict === 'contradiction' || judgement.verdict === 'unexplained';
  const { relation, message } = word(claim, judgement);
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
  if (!broken && !judgement.lastDigit) return { statement, claim };
  return {
    statement,
    claim,
    finding: {
      ...findingBase(check, judgement.lastDigit ? 'advice' : severityOf(check, judgement.verdict)),
      ...(claim.title === undefined ? {} : { title: claim.title }),
      message,
      quotes: quotesOf(terms),
      printed: claim.result.figure.text,
      ...(judgement.recomputed !== undefined ? { recomputed: judgement.recomputed } : {}),
      ...(claim.evaluation !== undefined ? { evaluation: claim.evaluation } : {}),
    },
  };
}

function testOpenClaim(check: CheckProfile, claim: OpenClaim): Tested {
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

function testPlainClaim(check: CheckProfile, claim: PlainClaim): Tested {
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
const severityOf = (check: CheckProfile, verdict: Statement['verdict']): Severity =>
  verdict === 'unexplained' && check.severity === 'error' ? 'warning' : check.severity;

const findingBase = (check: CheckProfile, severity: Severity) => ({
  check: check.id,
  severity,
  title: check.title,
  why: check.why,
  basis: check.basis,
  advice: check.advice,
});

const quotedFigure = ({ figure, quote, at, file }: Term): QuotedFigure => ({
  text: figure.text,
  quote,
  at,
  ...(file === undefined ? {} : { file }),
});

const quotesOf = (terms: readonly Term[]): Quote[] =>
  unique(terms).map(({ quote, at, file }) => ({ text: quote, at, ...(file === undefined ? {} : { file }) }));

function unique(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = keyOfTerm(term);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
