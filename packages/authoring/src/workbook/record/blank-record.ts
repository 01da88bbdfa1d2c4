import { type Evaluation, emptyEvaluation, type FrameNode, type Indicator } from '@hengji/core';
import { indicatorsOf, type Pack, withYear } from '@hengji/packs';

/** A record with nothing in it but what the pack fixes: its indicators with their marks and standards. */
export function blankRecord(pack: Pack, year: number | undefined): Evaluation {
  const blank: Evaluation = { ...emptyEvaluation(pack.kind), ...(year === undefined ? {} : { year }) };
  return indicatorsOf(pack).length === 0 ? blank : { ...blank, ...fixedIndicators(pack, year) };
}

function fixedIndicators(pack: Pack, year: number | undefined): Pick<Evaluation, 'frame' | 'indicators'> {
  const indicators: Indicator[] = [];
  let owner = 0;
  const frame = (pack.frame ?? []).map(({ level1, marks, classes }): FrameNode => {
    const children = (classes ?? []).map((each): FrameNode => {
      const node: FrameNode = { level: 2, name: each.level2, children: [], indicators: [] };
      if (each.marks !== undefined) node.weight = { text: each.marks };
      for (const { name, marks: own, standard, definition } of each.indicators ?? []) {
        node.indicators.push(indicators.length);
        if (own !== undefined) owner = indicators.length;
        indicators.push({
          level1,
          level2: each.level2,
          name: { text: name },
          ...(own === undefined ? { sharesWeightWith: owner } : { weight: { text: own } }),
          ...(standard === undefined ? {} : { standard: { text: withYear(standard, year) } }),
          ...(definition === undefined ? {} : { definition: { text: withYear(definition, year) } }),
        });
      }
      return node;
    });
    return {
      level: 1,
      name: level1,
      ...(marks === undefined ? {} : { weight: { text: marks } }),
      children,
      indicators: [],
    };
  });
  return { frame, indicators };
}
