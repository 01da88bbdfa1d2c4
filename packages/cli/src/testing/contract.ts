import { expect } from 'vitest';

const chinese = /[\u4e00-\u9fff]/;
const verdicts = {
  holds: 'holds',
  'holds-within-rounding': 'withinRounding',
  contradiction: 'contradictions',
  unexplained: 'unexplained',
} as const;

interface At {
  block: number;
  start: number;
  end: number;
}
interface Review {
  file: string;
  evaluations: unknown[];
  statements: {
    id: string;
    kind: string;
    verdict: keyof typeof verdicts;
    relation: string;
    figures: { text: string; quote: string; at: At }[];
  }[];
  findings: {
    check: string;
    severity: string;
    message: string;
    statement?: string;
    quotes: { text: string; at: At }[];
  }[];
  scores: unknown[];
  coverage: Record<string, number>;
  notUnderstood: unknown[];
}
export interface Output {
  version: number;
  documents: Review[];
  failed: { file: string; error: string }[];
}

/** Reads an output of `--format json` and holds it to the public contract, version 1. */
export function keepsContract(text: string): Output {
  const output = JSON.parse(text) as Output;
  expect(output.version).toBe(1);
  for (const review of output.documents) keepsReviewContract(review);
  for (const { file, error } of output.failed) {
    expect(file).not.toBe('');
    expect(error).toMatch(chinese);
  }
  return output;
}

function keepsReviewContract(review: Review): void {
  expect(review.file).not.toBe('');
  for (const list of [review.evaluations, review.scores, review.notUnderstood]) expect(Array.isArray(list)).toBe(true);
  const ids = new Set(review.statements.map(({ id }) => id));
  expect(ids.size).toBe(review.statements.length);
  for (const { kind, verdict, figures, relation } of review.statements) {
    expect(verdicts).toHaveProperty(verdict);
    expect([kind, relation]).not.toContain('');
    expect(figures.length).toBeGreaterThan(0);
    for (const { text, quote, at } of figures) {
      expect(text).not.toBe('');
      expect(quote).toContain(text);
      isPlace(at);
    }
  }
  for (const { check, severity, message, statement, quotes } of review.findings) {
    expect(check).not.toBe('');
    expect(['error', 'warning', 'advice']).toContain(severity);
    expect(message).toMatch(chinese);
    if (statement !== undefined) expect(ids).toContain(statement);
    for (const { text, at } of quotes) {
      expect(text).not.toBe('');
      isPlace(at);
    }
  }
  const counted: Record<string, number> = { statements: review.statements.length };
  for (const [verdict, name] of Object.entries(verdicts)) {
    counted[name] = review.statements.filter((statement) => statement.verdict === verdict).length;
  }
  expect(review.coverage).toMatchObject(counted);
  for (const name of ['figures', 'figuresInStatements']) expect(Number.isInteger(review.coverage[name])).toBe(true);
}

function isPlace({ block, start, end }: At): void {
  for (const offset of [block, start, end]) expect(Number.isInteger(offset)).toBe(true);
  expect(start).toBeLessThanOrEqual(end);
}
