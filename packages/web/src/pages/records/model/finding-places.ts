import type { Evaluation } from '@hengji/core';
import type { Finding, RecordCheck, Table } from '../../../api/types.js';
import { labelKey } from './entries.js';

/** The findings of the check, by what in the record they are about; one that fits nowhere is in `findings` alone. */
export interface PlacedFindings {
  readonly byIndicator: ReadonlyMap<number, readonly Finding[]>;
  /** By key of the title of the section. */
  readonly bySection: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * Finds the indicators and sections that findings quote: the row of the composed form is known by the name of its
 * indicator, a paragraph by the heading above it.
 */
export function placeFindings({ document, findings }: RecordCheck, { indicators }: Evaluation): PlacedFindings {
  const names = new Map(
    indicators.flatMap(({ name }, index): [string, number][] =>
      name.text === '' ? [] : [[labelKey(name.text), index]],
    ),
  );
  const byIndicator = new Map<number, Finding[]>();
  const bySection = new Map<string, Finding[]>();
  for (const finding of findings) {
    const rows = new Set<number>();
    const titles = new Set<string>();
    for (const { at } of finding.quotes) {
      const block = document.blocks[at.block];
      if (block?.type === 'table' && at.row !== undefined) {
        for (const index of indicatorsIn(block, at.row, names)) rows.add(index);
      } else if (block?.type === 'paragraph') {
        const title = headingAbove(document, at.block);
        if (title !== undefined) titles.add(sectionKey(title));
      }
    }
    // What is about a whole class is shown once, where it begins.
    const [first = -1] = rows;
    for (const index of rows.size > 2 ? [first] : rows)
      byIndicator.set(index, [...(byIndicator.get(index) ?? []), finding]);
    for (const title of titles) bySection.set(title, [...(bySection.get(title) ?? []), finding]);
  }
  return { byIndicator, bySection };
}

function indicatorsIn(table: Table, row: number, names: ReadonlyMap<string, number>): number[] {
  return table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .flatMap(({ text }) => names.get(labelKey(text)) ?? []);
}

function headingAbove({ blocks }: RecordCheck['document'], at: number): string | undefined {
  for (let index = at; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.type === 'paragraph' && block.level !== undefined) return block.text;
  }
  return undefined;
}

/** A title without its number. */
export const sectionKey = (title: string): string =>
  labelKey(title).replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?(?=\D)/, '');
