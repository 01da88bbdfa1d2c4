import type { ScoringRules } from '@hengji/core';
import type { Pack, PackIndicator } from './schema.js';

/** Grades of 财预〔2020〕10号, for packs that set none of their own. */
const usualGrades: ScoringRules['grades'] = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
];

/** Every indicator of a pack's frame, in the order of the form. */
export const indicatorsOf = (pack: Pack): PackIndicator[] =>
  (pack.frame ?? []).flatMap(({ classes }) => (classes ?? []).flatMap(({ indicators }) => indicators ?? []));

/** Official wording with the year that it leaves open. */
export const withYear = (text: string, year: number | undefined): string =>
  text.replaceAll('{year}年', year === undefined ? '当年' : `${year}年`);

/**
 * The scoring rules of a pack, as `scoreEvaluation` takes them.
 *
 * @param year evaluated; fills the years that the wording of standards leaves open
 */
export function rulesOf(pack: Pack, year?: number): ScoringRules {
  const { execution, quantitative, qualitative, lowTarget, grades, executionMarks } = pack;
  const standards = indicatorsOf(pack).flatMap(({ name, marks, standard, definition }) =>
    standard === undefined
      ? []
      : [
          {
            name,
            standard: withYear(standard, year),
            ...(marks === undefined ? {} : { fullMarks: marks }),
            ...(definition === undefined ? {} : { definition: withYear(definition, year) }),
          },
        ],
  );
  return {
    grades: grades === undefined ? usualGrades : Object.entries(grades).map(([name, from]) => ({ name, from })),
    ...(execution === undefined
      ? {}
      : { execution: executionMarks === undefined ? execution : { fullMarks: executionMarks, ...execution } }),
    ...(quantitative === undefined ? {} : { quantitative }),
    ...(qualitative === undefined ? {} : { qualitative }),
    ...(lowTarget === undefined ? {} : { lowTarget }),
    ...(standards.length === 0 ? {} : { standards }),
  };
}
