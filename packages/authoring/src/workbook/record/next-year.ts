import { asRecord, type Entry, type Evaluation } from '@hengji/core';

/**
 * Next year's record from this year's: unit, staff, names, targets, weights, standards and headings stay; what was
 * spent becomes last year's figure; what only the new year can tell (amounts, actual values, scores, reasons, texts) is
 * left out.
 */
export function nextYear(lastYear: Evaluation): Evaluation {
  const { year, total, grade: _grade, ...last } = asRecord(lastYear);
  const renamed = (entry: Entry): Entry =>
    year === undefined ? entry : { ...entry, text: entry.text.replaceAll(String(year), String(year + 1)) };
  return {
    ...last,
    ...(year === undefined ? {} : { year: year + 1 }),
    ...(last.title === undefined ? {} : { title: renamed(last.title) }),
    staff: last.staff.map(({ controlRate: _rate, ...line }) => line),
    money: last.money
      .filter((line) => line.stage === 'executed' && (line.year ?? year) === year)
      .map(({ share: _share, ...line }) => ({ ...line, ...(year === undefined ? {} : { year }) })),
    buildings: [],
    goals: last.goals.map(({ actual, ...goal }) => ({ ...goal, ...blank('actual', actual) })),
    execution: last.execution.map(({ name, fullMarks }) => ({
      name,
      ...(fullMarks === undefined ? {} : { fullMarks }),
    })),
    indicators: last.indicators.map(({ actual, completion, score, reason, ...indicator }) => ({
      ...indicator,
      ...blank('actual', actual),
      ...blank('completion', completion),
      ...blank('score', score),
      ...blank('reason', reason),
    })),
    unfinished: [],
    ...(total?.fullMarks === undefined ? {} : { total: { fullMarks: total.fullMarks } }),
    sections: last.sections.map((section) => ({ ...section, paragraphs: [] })),
    signatures: last.signatures.map(({ name }) => ({ name, value: { text: '' } })),
  };
}

/** The place stays where it was printed, and is blank. */
const blank = <Name extends string>(name: Name, entry: Entry | undefined): { [Key in Name]?: Entry } =>
  entry === undefined ? {} : ({ [name]: { text: '' } } as { [Key in Name]?: Entry });
