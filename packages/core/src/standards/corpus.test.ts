import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  compileStandard,
  describeRule,
  evaluateStandard,
  type Given,
  roundMarks,
  type StandardResult,
} from './index.js';

/** Marks: one number, [lowest, highest], 未规定, or { 两可: [lowest, highest] }. */
type Expected = number | readonly [number, number] | '未规定' | { readonly 两可: readonly [number, number] };

/** One standard of the corpus; see corpus/README.md. */
interface Entry {
  readonly text: string;
  readonly fullMarks: number;
  readonly status?: string;
  readonly diagnostics?: readonly string[];
  readonly marks?: Readonly<Record<string, Expected>>;
  readonly counts?: Readonly<Record<string, Expected>>;
  readonly levels?: Readonly<Record<string, Expected>>;
  readonly met?: readonly (readonly [readonly number[], Expected])[];
  readonly cases?: readonly { readonly given: Given; readonly marks?: Expected; readonly status?: string }[];
}

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

const seen = ({ status, score }: StandardResult): unknown => {
  if (score === null) return status;
  const min = Number(roundMarks(score.min));
  const max = Number(roundMarks(score.max));
  const marks = min === max ? min : [min, max];
  return status === 'compiled' ? marks : { [status]: marks };
};

const wanted = (expected: Expected | undefined, status?: string): unknown => {
  if (expected === undefined) return status;
  if (status !== undefined && status !== 'compiled') return { [status]: expected };
  if (expected === '未规定') return 'not-covered';
  return typeof expected === 'object' && '两可' in expected ? { ambiguous: expected.两可 } : expected;
};

function* givens(entry: Entry): Generator<[Given, unknown]> {
  for (const [value, marks] of Object.entries(entry.marks ?? {})) yield [{ value }, wanted(marks)];
  for (const [count, marks] of Object.entries(entry.counts ?? {})) yield [{ count: Number(count) }, wanted(marks)];
  for (const [level, marks] of Object.entries(entry.levels ?? {})) yield [{ level }, wanted(marks)];
  for (const [met, marks] of entry.met ?? []) yield [{ met }, wanted(marks)];
  for (const { given, marks, status } of entry.cases ?? []) yield [given, wanted(marks, status)];
}

let total = 0;
describe.each(files)('%s', (file) => {
  const entries: Entry[] = parse(readFileSync(folder + file, 'utf8'));
  total += entries.length;
  it.each(entries.map((entry): [string, Entry] => [`${entry.text}（${entry.fullMarks}分）`, entry]))(
    '%s',
    (_, entry) => {
      const standard = compileStandard(entry.text, { fullMarks: String(entry.fullMarks) });
      const why = standard.diagnostics.map(({ message }) => message).join('；');
      expect([standard.status, why]).toEqual([entry.status ?? 'compiled', why]);
      if (entry.status === 'not-understood') expect(standard.unread.length).toBeGreaterThan(0);
      for (const kind of entry.diagnostics ?? []) expect(standard.diagnostics.map((d) => d.kind)).toContain(kind);
      const results = [...givens(entry)].map(([given, marks]) => ({
        given,
        marks,
        result: evaluateStandard(standard, given),
      }));
      expect(results.map(({ given, result }) => [given, seen(result)])).toEqual(
        results.map(({ given, marks }) => [given, marks]),
      );
      for (const { result } of results) expect(result.explanation).toMatch(/[\u4e00-\u9fff]/);
      if (standard.rule !== null) {
        const again = compileStandard(describeRule(standard.rule), { fullMarks: String(entry.fullMarks) });
        expect(again.rule).toEqual(standard.rule);
      }
    },
  );
});

it('holds at least 200 wordings', () => {
  expect(total).toBeGreaterThanOrEqual(200);
});
