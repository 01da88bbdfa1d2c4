import type { Evaluation, FrameNode, Indicator } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { withYear } from '@hengji/packs/rules';

/** The classes and indicators that a pack prescribes, with their weights and standards, to be filled in. */
export function packFrame(pack: Pack, year: number | undefined): Pick<Evaluation, 'frame' | 'indicators'> {
  const indicators: Indicator[] = [];
  let owner = 0;
  const frame = (pack.frame ?? []).map(
    ({ level1, marks, classes }): FrameNode => ({
      level: 1,
      name: level1,
      ...(marks === undefined ? {} : { weight: { text: marks } }),
      indicators: [],
      children: (classes ?? []).map(({ level2, marks: classMarks, indicators: rows }): FrameNode => {
        const node: FrameNode = { level: 2, name: level2, children: [], indicators: [] };
        if (classMarks !== undefined) node.weight = { text: classMarks };
        for (const { name, marks: own, standard = '', definition = '' } of rows ?? []) {
          node.indicators.push(indicators.length);
          if (own !== undefined) owner = indicators.length;
          indicators.push({
            name: { text: name },
            level1,
            level2,
            // One without marks shares those of the one above it.
            ...(own === undefined ? { sharesWeightWith: owner } : { weight: { text: own } }),
            standard: { text: withYear(standard, year) },
            definition: { text: withYear(definition, year) },
          });
        }
        return node;
      }),
    }),
  );
  return { frame, indicators };
}
