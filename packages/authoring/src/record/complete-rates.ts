import type { Entry, Evaluation } from '@hengji/core';
import { isOpen, percentOf } from './quantity.js';

/** Control rates of staff and buildings: what is there over what was approved. */
export const withRates = (record: Evaluation): Evaluation => ({
  ...record,
  staff: record.staff.map((line) => ({
    ...line,
    ...rate('controlRate', line.controlRate, line.onPost, line.posts),
  })),
  buildings: record.buildings.map((line) => ({
    ...line,
    ...rate('areaRate', line.areaRate, line.actualArea, line.approvedArea),
    ...rate('investmentRate', line.investmentRate, line.actualInvestment, line.budgetInvestment),
  })),
});

function rate<Name extends string>(
  name: Name,
  present: Entry | undefined,
  part: Entry | undefined,
  whole: Entry | undefined,
): { [Key in Name]?: Entry } {
  const text = isOpen(present) ? percentOf(part, whole) : undefined;
  return text === undefined ? {} : ({ [name]: { text } } as { [Key in Name]?: Entry });
}
