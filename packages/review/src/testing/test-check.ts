import { describe, expect, it } from 'vitest';
import { type AnyCheck, isQualityCheck } from '../kernel/check.js';
import type { Severity } from '../model/review.js';
import type { ReviewOptions } from '../review.js';
import { type Report, reviewReport } from './report.js';

/** A report in which the check must find something. */
export interface FindsCase {
  readonly name: string;
  readonly report: Report;
  /** Default: the severity of the check. */
  readonly severity?: Severity;
  /** Part of the message, or a pattern for it. */
  readonly message: string | RegExp;
  /** Packs and settings under which it is found. */
  readonly options?: Omit<ReviewOptions, 'checks'>;
}

/** A report that is right, or has a fault that is none of this check's. */
export interface IgnoresCase {
  readonly name: string;
  readonly report: Report;
  /** True where the check has nothing to say at all; otherwise it must have tested at least one statement. */
  readonly silent?: true;
  readonly options?: Omit<ReviewOptions, 'checks'>;
}

/**
 * Tests a check by example: every case of `finds` gives a finding with that severity and message; no case of `ignores`
 * gives any. So that a check that never fires cannot pass, an ignored report must still give a statement that was
 * tested and holds, unless the case is `silent`. A quality check tests no statements, so that its ignored reports are
 * silent by nature.
 */
export function testCheck(
  check: AnyCheck,
  { finds, ignores }: { readonly finds: readonly FindsCase[]; readonly ignores: readonly IgnoresCase[] },
): void {
  describe(`${check.id} finds`, () => {
    it.each(finds)('$name', ({ report, severity, message, options }) => {
      const { findings, statements } = reviewReport(report, { ...options, checks: [check] });
      const all = findings.map((finding) => `${finding.severity} ${finding.message}`);
      const wanted = findings.filter((finding) =>
        typeof message === 'string' ? finding.message.includes(message) : message.test(finding.message),
      );
      expect(wanted.length, `${message} in ${JSON.stringify(all)}`).toBeGreaterThan(0);
      expect(wanted.map((finding) => finding.severity)).toContain(severity ?? check.severity);
      if (isQualityCheck(check)) return;
      for (const finding of findings) {
        expect(finding.quotes.length).toBeGreaterThan(0);
        expect(statements.map(({ id }) => id)).toContain(finding.statement);
      }
    });
  });

  describe(`${check.id} ignores`, () => {
    it.each(ignores)('$name', ({ report, silent, options }) => {
      const { findings, statements } = reviewReport(report, { ...options, checks: [check] });
      expect(findings.map((finding) => `${finding.severity} ${finding.message}`)).toEqual([]);
      const tested = statements.filter(({ check: id }) => id === check.id).map(({ relation }) => relation);
      if (silent || isQualityCheck(check)) expect(tested).toEqual([]);
      else expect(tested.length).toBeGreaterThan(0);
    });
  });
}
