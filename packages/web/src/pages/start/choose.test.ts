import { describe, expect, it } from 'vitest';
import { noFindings, report } from '../../common/testing/report.js';
import { shownExamples, shownReports, tally } from './choose.js';

const one = (id: number, demonstration: boolean, errors: number) =>
  report(`${id}`, { demonstration, counts: { ...noFindings, errors, open: errors } });
const reports = [...Array.from({ length: 8 }, (_, index) => one(index, false, 1)), one(20, true, 0), one(21, true, 4)];

describe('what the start page shows', () => {
  it('shows the newest reports of the user, and the examples with most errors first', () => {
    expect(shownReports(reports).map(({ id }) => id)).toEqual(['7', '6', '5', '4', '3', '2']);
    expect(shownExamples(reports).map(({ id }) => id)).toEqual(['21', '20']);
  });

  it('counts only what is the user’s own', () => {
    expect(tally(reports)).toEqual({ own: 8, open: 8 });
  });
});
