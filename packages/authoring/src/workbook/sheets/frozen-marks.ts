import { type Indicator, type Mark, Rational } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, shown } from '../cells/content.js';
import { deciding, helper as h } from '../indicator/columns.js';
import type { InputPlaces } from '../indicator/input-formulas.js';
import { liveBounds } from '../indicator/live-rules.js';
import type { Measures } from '../indicator/measures.js';
import { weightContent } from '../indicator/shown-measures.js';
import { standardFormulas } from '../indicator/standard-formulas.js';
import type { Spec } from './pen.js';

/** The cells of an indicator that decide its mark. */
export type Deciding = Readonly<Record<(typeof deciding)[number], Content>>;

export function decidingCells(indicator: Indicator, measures: Measures): Deciding {
  return {
    name: shown(indicator.name, 'text'),
    weight: weightContent(indicator),
    nature: measures.nature,
    target: measures.target,
    unit: measures.unit,
    actual: measures.actual,
    standard: shown(indicator.standard, 'text'),
  };
}

/** What the formulas of a row cannot express: marks by standards, and by wordings that only Hengji understands. */
export function frozenMarks(
  book: Book,
  places: InputPlaces,
  cells: Deciding,
  indicator: Indicator,
  mark: Mark,
  row: number,
): Record<string, Spec> {
  if (mark.indicators.length > 1) return {};
  const byStandard = mark.basis === 'printed-standard' || mark.basis === 'pack-standard';
  const hidden = (value: Content): Spec => ({ look: 'helper', value });
  const specs: Record<string, Spec> = {};
  if (!byStandard) {
    const live = liveBounds(
      {
        name: indicator.name.text,
        level2: indicator.level2 ?? '',
        weight: cells.weight,
        nature: String(cells.nature ?? ''),
        target: cells.target,
        actual: cells.actual,
      },
      book.rules,
    );
    if (live.min.eq(Rational.of(mark.allowed.min)) && live.max.eq(Rational.of(mark.allowed.max))) return {};
  } else {
    // Without a number of its own, a standard takes its data from the other sheets.
    specs[h.byStandard] = hidden(typeof cells.actual === 'number' ? 'own' : 'inputs');
    const formulas = standardFormulas(book, indicator, row, places);
    if (formulas !== undefined) {
      specs[h.value] = { look: 'helper', formula: formulas.value };
      specs[h.standardMin] = { look: 'helper', formula: formulas.min };
      specs[h.standardMax] = { look: 'helper', formula: formulas.max };
    }
  }
  for (const name of deciding) specs[h[`was_${name}`]] = hidden(cells[name]);
  specs[h.from] = hidden(Number(mark.allowed.min));
  specs[h.to] = hidden(Number(mark.allowed.max));
  return specs;
}
