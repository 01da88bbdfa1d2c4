import type { Indicator } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, shown } from '../cells/content.js';
import { shared } from './columns.js';
import { type Measures, measuresOf } from './measures.js';
import { standardUnit } from './standard-formulas.js';

/**
 * Target and actual value as the cells show them. Where neither is there yet and a standard asks for one number, its
 * unit is shown already.
 */
export function shownMeasures(book: Book, indicator: Indicator): Measures {
  const measures = measuresOf(indicator, book.rules.hints);
  if (measures.target !== undefined || measures.actual !== undefined) return measures;
  const unit = standardUnit(book, indicator);
  return unit === undefined ? measures : { ...measures, unit };
}

/** What the cell of 分值 shows. */
export const weightContent = (indicator: Indicator): Content =>
  indicator.sharesWeightWith === undefined ? shown(indicator.weight, 'marks') : shared;
