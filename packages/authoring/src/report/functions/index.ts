import { adjustment, change, difference } from './changes.js';
import type { TemplateFunction } from './define.js';
import { count, details, enumeration, total } from './lists.js';
import { parts, partsWithShares } from './parts.js';
import { rate, share } from './shares.js';
import { absent, comparisons, exists } from './tests.js';

/** The functions of the template language, in the order of the guide. */
export const templateFunctions: readonly TemplateFunction[] = [
  share,
  rate,
  change,
  adjustment,
  difference,
  count,
  enumeration,
  details,
  total,
  parts,
  partsWithShares,
  exists,
  absent,
  ...comparisons,
];

export const functionNamed: ReadonlyMap<string, TemplateFunction> = new Map(
  templateFunctions.map((each) => [each.name, each]),
);
