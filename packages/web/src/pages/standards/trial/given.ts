import type { Given, GivenValue } from '@hengji/core';
import { type Entries, type Field, type FieldGroup, withUnit } from './fields.js';

/** What core is told of an indicator, from what was filled in; fields that are empty say nothing. */
export function givenOf(groups: readonly FieldGroup[], entries: Entries): Given {
  const inputs: Record<string, GivenValue> = {};
  const counts: Record<string, number> = {};
  const conditions: { readonly number: number; readonly met: boolean }[] = [];
  let given: Given = {};
  for (const field of groups.flatMap(({ fields }) => fields)) {
    const { meaning } = field;
    if (field.kind === 'items') {
      const met = itemsOf(entries[field.id]);
      if (met === undefined) continue;
      // The number 0 says that none is met; an empty text would say nothing.
      if (meaning.of === 'input') inputs[meaning.name] = met.length === 0 ? '0' : met.join(',');
      else given = { ...given, met };
      continue;
    }
    const entry = entryOf(field, entries);
    if (entry === undefined) continue;
    switch (meaning.of) {
      case 'value':
        given = { ...given, value: entry };
        break;
      case 'target':
        given = { ...given, target: entry };
        break;
      case 'actual':
        given = { ...given, actual: entry };
        break;
      case 'level':
        given = { ...given, level: entry };
        break;
      case 'not-applicable':
        if (entry === 'yes') given = { ...given, notApplicable: true };
        break;
      case 'condition':
        conditions.push({ number: meaning.number, met: entry === 'yes' });
        break;
      case 'input':
        inputs[meaning.name] = entry;
        break;
      case 'met':
        break;
      case 'count': {
        const count = countOf(field, entry);
        if (count === undefined) break;
        if (meaning.name === '') given = { ...given, count };
        else counts[meaning.name] = count;
      }
    }
  }
  if (conditions.length > 0) {
    given = { ...given, met: conditions.filter(({ met }) => met).map(({ number }) => number) };
  }
  return {
    ...given,
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...(Object.keys(counts).length > 0 && { counts }),
  };
}

/** Numbers of the items that were ticked; undefined where the list was not touched. */
const itemsOf = (entry: Entries[string] | undefined): number[] | undefined =>
  entry === undefined || typeof entry === 'string' ? undefined : entry.map(Number).sort((a, b) => a - b);

function entryOf({ id, kind, unit, options }: Field, entries: Entries): string | undefined {
  const entry = entries[id];
  if (typeof entry !== 'string' || entry.trim() === '') return undefined;
  if (kind === 'choice') return options.some(({ value }) => value === entry) ? entry : undefined;
  return kind === 'count' ? entry.trim() : withUnit(entry, unit);
}

/** How many times; a case that can only happen or not counts once. Not a number where what was typed is none. */
function countOf({ kind }: Field, entry: string): number | undefined {
  if (kind === 'choice') return entry === 'yes' ? 1 : 0;
  const count = Number(entry);
  return Number.isFinite(count) && count >= 0 ? count : undefined;
}
