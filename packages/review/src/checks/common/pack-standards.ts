import { type Evaluation, type Indicator, isBlank, parseCell, Rational } from '@hengji/core';
import { rulesOf } from '@hengji/packs/rules';
import { type Context, packFor } from '../../kernel/context.js';
import { plainName } from './similar.js';

/**
 * The indicators of an evaluation, each with the standard that its pack has for it where the form prints none. A
 * standard is taken by the indicator's name, and only where the form gives it the marks that the standard speaks of.
 */
export function withPackStandards(context: Context, evaluation: Evaluation): readonly Indicator[] {
  const pack = packFor(context, evaluation);
  if (!pack) return evaluation.indicators;
  const standards = new Map((rulesOf(pack, evaluation.year).standards ?? []).map((one) => [plainName(one.name), one]));
  return evaluation.indicators.map((indicator) => {
    if (indicator.standard && !isBlank(indicator.standard)) return indicator;
    const known = standards.get(plainName(indicator.name.text));
    if (!known || !hasMarks(indicator, known.fullMarks)) return indicator;
    const definition = indicator.definition?.text || known.definition;
    return {
      ...indicator,
      standard: { text: known.standard },
      ...(definition === undefined ? {} : { definition: { text: definition } }),
    };
  });
}

function hasMarks({ weight }: Indicator, marks: string | undefined): boolean {
  const printed = parseCell(weight?.text ?? '').figures[0];
  return printed !== undefined && (marks === undefined || printed.value.eq(Rational.of(marks)));
}
