import type { Evaluation } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Extraction } from '../extract/evaluation.js';
import type { Narrative } from '../extract/narrative/narrative.js';
import type { NumberSection } from '../extract/number-table.js';

/** What a check may look at. It never changes anything in it. */
export interface Context {
  readonly document: Document;
  readonly evaluations: readonly Evaluation[];
  readonly extraction: Extraction;
  /** The running text, cut into sentences with their figures; long table cells are part of it. */
  readonly narrative: Narrative;
  /** Rows of numbers under headings, in tables of any kind. */
  readonly numberSections: readonly NumberSection[];
}
