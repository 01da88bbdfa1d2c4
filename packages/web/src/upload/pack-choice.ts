import type { PackSummary } from '../api/types.js';

/** 「2020年度起」 or 「2015—2021年度」. */
export const packYears = ({ years: { from, to } }: PackSummary): string =>
  to === undefined ? `${from}年度起` : from === to ? `${from}年度` : `${from}—${to}年度`;

/**
 * Of the chosen packs, in their order, those that can never hold: for every year of theirs one before them of the same
 * kind holds.
 */
export function shadowedPacks(packs: readonly PackSummary[], chosen: readonly string[]): PackSummary[] {
  const inOrder = chosen.flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
  return inOrder.filter((pack, index) =>
    inOrder
      .slice(0, index)
      .some(
        ({ kind, years }) =>
          kind === pack.kind &&
          years.from <= pack.years.from &&
          (years.to ?? Number.POSITIVE_INFINITY) >= (pack.years.to ?? Number.POSITIVE_INFINITY),
      ),
  );
}
