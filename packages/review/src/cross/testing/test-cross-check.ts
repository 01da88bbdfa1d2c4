import { describe, expect, it } from 'vitest';
import type { Severity } from '../../model/review.js';
import type { CrossCheck } from '../source.js';
import { type Files, groupsOf } from './reports.js';

/** Files between which the check must find something. */
export interface CrossFindsCase {
  readonly name: string;
  readonly files: Files;
  /** Default: the severity of the check. */
  readonly severity?: Severity;
  readonly message: string | RegExp;
}

/** Files that agree, or differ in something that is none of this check's. */
export interface CrossIgnoresCase {
  readonly name: string;
  readonly files: Files;
  /** True where the check has nothing to compare; otherwise it must have tested a statement. */
  readonly silent?: true;
}

/** Tests a check of files against each other by example, as `testCheck` does for one report. */
export function testCrossCheck(
  check: CrossCheck,
  { finds, ignores }: { readonly finds: readonly CrossFindsCase[]; readonly ignores: readonly CrossIgnoresCase[] },
): void {
  describe(`${check.id} finds`, () => {
    it.each(finds)('$name', ({ files, severity, message }) => {
      const found = groupsOf(files, { checks: [check] }).groups;
      const findings = found.flatMap((group) => group.findings);
      const all = findings.map((finding) => `${finding.severity} ${finding.message}`);
      const wanted = findings.filter((finding) =>
        typeof message === 'string' ? finding.message.includes(message) : message.test(finding.message),
      );
      expect(
        wanted.map((finding) => finding.severity),
        JSON.stringify(all),
      ).toContain(severity ?? check.severity);
      for (const finding of findings) {
        expect(new Set(finding.quotes.map(({ file }) => file)).size).toBeGreaterThan(1);
        expect(found.flatMap(({ statements }) => statements.map(({ id }) => id))).toContain(finding.statement);
        for (const { file } of finding.quotes) expect(Object.keys(files)).toContain(file);
      }
    });
  });

  describe(`${check.id} ignores`, () => {
    it.each(ignores)('$name', ({ files, silent }) => {
      const { groups } = groupsOf(files, { checks: [check] });
      expect(
        groups.flatMap(({ findings }) => findings.map(({ severity, message }) => `${severity} ${message}`)),
      ).toEqual([]);
      const tested = groups.flatMap(({ statements }) => statements.map(({ relation }) => relation));
      if (silent) expect(tested).toEqual([]);
      else expect(tested.length).toBeGreaterThan(0);
    });
  });
}
