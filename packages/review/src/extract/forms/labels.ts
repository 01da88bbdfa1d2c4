/** Lines of labels and values: 「单位名称：…    填报日期：…」, 「填表人：    联系电话：」. */

import type { Evaluation } from '@hengji/core';
import { fold } from '@hengji/core';
import { proseEntry, type Source } from '../entries.js';
import { gradeLabels, isFieldLabel, projectLabels, signatureLabels, unitLabels, yearLabels } from '../headers.js';
import { bareLabel, squeeze, trimRange } from '../text.js';

export interface LabelledPart {
  readonly label: string;
  /** Range of the value. */
  readonly start: number;
  readonly end: number;
  /** `other` only ends the value before it. */
  readonly kind: 'field' | 'signature' | 'other';
}

const longestLine = 400;
const longestLabel = 28;
const endings: ReadonlySet<string> = new Set(['金额单位', '货币单位', '计量单位', '满分']);
const signatures: ReadonlySet<string> = new Set(signatureLabels);

/**
 * The labelled values of a line; empty where it does not begin with a known label. A value ends where the next known
 * label begins.
 */
export function labelledParts(raw: string): LabelledPart[] {
  if (raw.length > longestLine) return [];
  // The first label begins the line, so its colon stands near the beginning.
  const colon = raw.trimStart().search(/[：:]/);
  if (colon < 2 || colon > longestLabel) return [];
  const folded = fold(raw);
  const found: { label: string; from: number; start: number; kind: LabelledPart['kind'] }[] = [];
  for (const match of folded.matchAll(/([\u4e00-\u9fff]{2,9})((?:\s?\([^()]{1,12}\))?\s{0,4}:)/g)) {
    const words = match[1] ?? '';
    const label = knownEnding(words);
    if (!label) continue;
    const from = match.index + words.length - label.length;
    const kind = signatures.has(label) ? 'signature' : endings.has(label) ? 'other' : 'field';
    found.push({ label, from, start: match.index + match[0].length, kind });
  }
  const first = found[0];
  if (!first || first.kind === 'other' || trimRange(raw, 0, first.from).start !== first.from) return [];
  return found.map(({ label, start, kind }, index) => ({
    label,
    kind,
    ...trimRange(raw, start, found[index + 1]?.from ?? raw.length),
  }));
}

/** The longest known label at the end of the words: blanks between two labels may be missing. */
function knownEnding(words: string): string | undefined {
  for (let from = 0; from <= words.length - 2; from += 1) {
    const label = words.slice(from);
    if (signatures.has(label) || endings.has(label) || isFieldLabel(label)) return label;
  }
  return undefined;
}

/** Adds the labelled values of a line to the evaluation; false where the line holds none. */
export function takeLabelledLine(source: Source, evaluation: Evaluation): boolean {
  const parts = labelledParts(source.raw);
  for (const { label, start, end, kind } of parts) {
    if (kind !== 'other') addField(evaluation, kind, label, source, { start, end });
  }
  return parts.length > 0;
}

/** Adds one labelled value, and keeps the first unit and project name as identity. */
export function addField(
  evaluation: Evaluation,
  kind: 'field' | 'signature',
  name: string,
  source: Source,
  range: { start?: number; end?: number } = {},
): void {
  const value = proseEntry(source, range);
  const label = bareLabel(squeeze(name));
  (kind === 'signature' ? evaluation.signatures : evaluation.fields).push({ name, value });
  if (kind === 'signature' || value.text === '') return;
  if (projectLabels.has(label)) evaluation.project ??= value;
  if (unitLabels.has(label)) evaluation.unit ??= value;
  if (gradeLabels.has(label)) evaluation.grade ??= value;
  const year = yearLabels.has(label) ? /^(20\d{2})年?度?$/.exec(value.text)?.[1] : undefined;
  if (year) evaluation.year ??= Number(year);
}
