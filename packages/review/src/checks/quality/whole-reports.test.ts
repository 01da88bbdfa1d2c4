import { describe, expect, it } from 'vitest';
import { reviewReport } from '../../testing/report.js';
import { blankCells } from './blank-cells.js';
import { figuresBeforeYearEnd } from './figures-before-year-end.js';
import { headingSequence } from './heading-sequence.js';
import { missingAttachment } from './missing-attachment.js';
import { missingFormality } from './missing-formality.js';
import { missingSection } from './missing-section.js';
import { missingTotalScore } from './missing-total-score.js';
import { placeholderLeft } from './placeholder-left.js';
import { repeatedParagraph } from './repeated-paragraph.js';
import { archiveReport, libraryReport, parkResult } from './testing/whole-reports.js';
import { unitNamedTwice } from './unit-named-twice.js';
import { wrongYear } from './wrong-year.js';

const structure = [
  blankCells,
  figuresBeforeYearEnd,
  headingSequence,
  missingAttachment,
  missingFormality,
  missingSection,
  missingTotalScore,
  placeholderLeft,
  repeatedParagraph,
  unitNamedTwice,
  wrongYear,
];

describe('complete reports without a fault of form', () => {
  it.each([
    ['a department with its forms', archiveReport],
    ['an abridged result with a project', parkResult],
    ['text alone', libraryReport],
  ])('%s', (_, report) => {
    const { findings } = reviewReport(report, { checks: structure });
    expect(findings.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
