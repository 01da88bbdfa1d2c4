import { createHash } from 'node:crypto';
import type { Finding, ReviewGroup } from '@hengji/review';

/** Ten letters or digits: short enough to be copied by hand from a list on paper. */
function hashOf(key: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(key)).digest();
  return BigInt.asUintN(50, hash.readBigUInt64BE()).toString(36).padStart(10, '0');
}

/** Names a group by its unit, year and project, whatever reports are in it. */
export const groupId = ({ unit, year, project = '' }: Pick<ReviewGroup, 'unit' | 'year' | 'project'>): string =>
  `g${hashOf([unit, year, project])}`;

/**
 * Names findings between reports, in their order. An id is made of the check, the year and the words quoted: which file
 * they stand in, and where. It stays the same whatever other reports come or go, in whatever order the files are held
 * against each other and however the group is called, and is never that of other words, be they alike to the letter.
 *
 * @param fileOf the SHA-256 of the file that a quote names
 */
export function findingIds(
  { year, findings }: Pick<ReviewGroup, 'year'> & { readonly findings: readonly Pick<Finding, 'check' | 'quotes'>[] },
  fileOf: (name: string) => string,
): string[] {
  const equals = new Map<string, number>();
  return findings.map(({ check, quotes }) => {
    const words = quotes.map(({ text, at, file = '' }) =>
      JSON.stringify([fileOf(file), at.block, at.row, at.column, at.start, at.end, text]),
    );
    const key = JSON.stringify([check, year, words.sort()]);
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    return `f${hashOf([key, ordinal])}`;
  });
}
