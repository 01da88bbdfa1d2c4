import { kinds } from './kinds.mjs';
import { plant } from './plant.mjs';
import { Random } from './random.mjs';
import { draftOf } from './reports.mjs';
import { reviewDraft, touches } from './review.mjs';

/** Reviews clean reports: what is reported of them though nothing is wrong. */
export async function measureClean(seed, count, progress = () => {}) {
  const result = { reports: 0, statements: 0, figures: 0, errors: [], warnings: [], advices: 0, failed: [] };
  for (let number = 0; number < count; number += 1) {
    const draft = draftOf(seed, number);
    const { review } = await reviewDraft(draft);
    result.reports += 1;
    result.statements += review.coverage.statements;
    result.figures += review.coverage.figures;
    for (const { severity, check, message } of review.findings) {
      const told = { number, pack: draft.meta.pack, format: draft.meta.format, check, message };
      if (severity === 'error') result.errors.push(told);
      else if (severity === 'warning') result.warnings.push(told);
      else result.advices += 1;
    }
    progress(number);
  }
  return result;
}

/** Plants `count` errors of every kind, each into another report, and looks whether they are found. */
export async function measurePlanted(seed, count, progress = () => {}, only = Object.keys(kinds)) {
  const rows = [];
  for (const kind of only) {
    rows.push(await measureKind(kind, seed, count));
    progress(kind);
  }
  return rows;
}

/** How many reports are looked through for a place for one kind, for every error wanted. */
const patience = 12;

async function measureKind(kind, seed, count) {
  const row = {
    kind,
    planted: 0,
    proved: 0,
    found: 0,
    asWarning: 0,
    asks: 0,
    asked: 0,
    hidden: 0,
    elsewhere: [],
    missed: [],
  };
  // Other reports than the clean ones, and other ones for every kind.
  const first = 1_000_000 + Object.keys(kinds).indexOf(kind) * 20_000;
  for (let number = first; row.planted < count && number < first + count * patience; number += 1) {
    const draft = draftOf(seed, number);
    const planted = plant(draft, kind, new Random(seed * 7919 + number));
    if (planted) await judge(row, draft, planted, number);
  }
  return row;
}

async function judge(row, draft, planted, number) {
  row.planted += 1;
  if (planted.level === 'hidden') row.hidden += 1;
  const { review, places } = await reviewDraft(draft, planted);
  const { document, findings } = review;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const touching = (finding) => touches(finding, document, places, planted.touched);
  const where = places.get([...planted.figures.keys()][0])?.container ?? '';
  const told = { number, pack: draft.meta.pack, format: draft.meta.format, what: planted.what, where };
  const isFound = errors.some(touching);
  const isWarned = findings.some((finding) => finding.severity === 'warning' && touching(finding));
  if (planted.level === 'proved') {
    row.proved += 1;
    if (isFound) row.found += 1;
    else if (isWarned) row.asWarning += 1;
    if (!isFound) row.missed.push({ ...told, warned: isWarned });
  } else if (planted.level === 'asks') {
    row.asks += 1;
    if (isFound || isWarned) row.asked += 1;
  }
  // What follows from the wrong figure is about it too, though it quotes another one of the same relation.
  const related = draft.relations
    .map(({ result, parts }) => [result, ...parts])
    .filter((ids) => ids.some((id) => planted.figures.has(id) || planted.touched.has(id)));
  const near = new Set([...planted.touched, ...related.flat()]);
  for (const { message, check } of errors.filter((finding) => !touches(finding, document, places, near))) {
    row.elsewhere.push({ ...told, level: planted.level, check, message });
  }
}
