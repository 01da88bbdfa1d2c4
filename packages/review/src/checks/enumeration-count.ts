import { type Enumeration, findEnumerations } from '../extract/narrative/enumerations.js';
import { defineCheck } from '../kernel/check.js';
import type { Claim } from '../kernel/relation.js';

export const enumerationCount = defineCheck({
  id: 'enumeration-count',
  title: '列举的个数与所称数量不符',
  severity: 'error',
  why: '写明了数量又逐一列举的，两者应一致；不一致时读者无法判断哪个为准。',
  basis: '公文写作惯例：数量与列举一致；“等”表示未列尽时，列举数不得多于所称数量',
  advice: '核对实际数量，补齐或删减列举项，或改正数量。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const enumeration of findEnumerations(passage)) yield claimOf(enumeration, passage.evaluation);
    }
  },
});

function claimOf({ count, items, least, most, closed }: Enumeration, evaluation: number): Claim {
  const stated = Number(count.figure.value.toDecimal());
  const holds = closed ? stated >= least && stated <= most : least <= stated;
  const listed = holds && closed ? stated : items.length;
  return {
    kind: 'count',
    terms: [count],
    holds,
    // More items than stated is proof; fewer may be an incomplete list or one item that the count does not speak of.
    mismatch: stated > most ? 'unexplained' : 'contradiction',
    relation: holds
      ? `列举${Math.min(listed, Math.max(stated, least))}项${closed ? '' : '（未列尽）'}，所称${count.figure.text}`
      : `文中称${count.figure.text}，实际列举${items.length}项：${items.join('、')}`,
    printed: count.figure.text,
    recomputed: String(items.length),
    rule: '所称数量应与列举一致',
    evaluation,
  };
}
