import type { Evaluation } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Pack } from '@hengji/packs';
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
  /** The packs by whose rules the user wants the report reviewed; see `packFor`. */
  readonly packs: readonly Pack[];
}

/** The pack whose rules hold for an evaluation, by its kind and year; undefined where the user named none for it. */
export const packFor = <P extends Pick<Pack, 'kind' | 'years'>>(
  { packs }: { readonly packs: readonly P[] },
  { kind, year }: Pick<Evaluation, 'kind' | 'year'>,
): P | undefined =>
  packs.find(
    (pack) =>
      pack.kind === kind &&
      (year === undefined || (year >= pack.years.from && year <= (pack.years.to ?? Number.POSITIVE_INFINITY))),
  );
