import type { QualityCheck } from '../../kernel/check.js';
import { ambitiousTarget } from './ambitious-target.js';
import { approximateFullMarks } from './approximate-full-marks.js';
import { benefitWeightConcentration } from './benefit-weight-concentration.js';
import { blankCells } from './blank-cells.js';
import { budgetDrift } from './budget-drift.js';
import { claimAgainstFigures } from './claim-against-figures.js';
import { claimWithoutFigures } from './claim-without-figures.js';
import { deductionWithoutReason } from './deduction-without-reason.js';
import { duplicateIndicator } from './duplicate-indicator.js';
import { figuresBeforeYearEnd } from './figures-before-year-end.js';
import { headingSequence } from './heading-sequence.js';
import { indicatorClass } from './indicator-class.js';
import { indicatorClassedTwice } from './indicator-classed-twice.js';
import { lowExecution } from './low-execution.js';
import { lowTarget } from './low-target.js';
import { missedTargetWithoutReason } from './missed-target-without-reason.js';
import { missingAttachment } from './missing-attachment.js';
import { missingClass } from './missing-class.js';
import { missingFormality } from './missing-formality.js';
import { missingSection } from './missing-section.js';
import { missingTotalScore } from './missing-total-score.js';
import { mixedUnits } from './mixed-units.js';
import { outcomeCountedTwice } from './outcome-counted-twice.js';
import { outdatedTemplate } from './outdated-template.js';
import { partialFullMarks } from './partial-full-marks.js';
import { placeholderLeft } from './placeholder-left.js';
import { projectWithoutIndicator } from './project-without-indicator.js';
import { reasonWithoutMeasure } from './reason-without-measure.js';
import { repeatedParagraph } from './repeated-paragraph.js';
import { targetWithoutQuantity } from './target-without-quantity.js';
import { termMisuse } from './term-misuse.js';
import { unitNamedTwice } from './unit-named-twice.js';
import { unmeasurableTarget } from './unmeasurable-target.js';
import { wrongYear } from './wrong-year.js';

/** The checks of quality, in the order in which they run. */
export const qualityChecks: readonly QualityCheck[] = [
  ambitiousTarget,
  approximateFullMarks,
  benefitWeightConcentration,
  blankCells,
  budgetDrift,
  claimAgainstFigures,
  claimWithoutFigures,
  deductionWithoutReason,
  duplicateIndicator,
  figuresBeforeYearEnd,
  headingSequence,
  indicatorClass,
  indicatorClassedTwice,
  lowExecution,
  lowTarget,
  missedTargetWithoutReason,
  missingAttachment,
  missingClass,
  missingFormality,
  missingSection,
  missingTotalScore,
  mixedUnits,
  outcomeCountedTwice,
  outdatedTemplate,
  partialFullMarks,
  placeholderLeft,
  projectWithoutIndicator,
  reasonWithoutMeasure,
  repeatedParagraph,
  targetWithoutQuantity,
  termMisuse,
  unitNamedTwice,
  unmeasurableTarget,
  wrongYear,
];
