/**
 * The kinds of errors that people make in these reports. Each finds figures of a draft where it can happen and says how
 * the wrong one reads: `find` gives targets, `change` the replaced figures or the row that is left out.
 */

const resultsOf =
  (...rules) =>
  (draft) =>
    unique(draft.relations.filter(({ rule }) => rules.includes(rule)).map(({ result }) => result));
const partsOf =
  (...rules) =>
  (draft) =>
    unique(
      draft.relations
        .filter(({ rule, parts }) => rules.includes(rule) && parts.length > 1)
        .flatMap(({ parts }) => parts),
    );
const unique = (ids) => [...new Set(ids)];

/** Replaces the number of a figure by what `mistype` makes of it. */
const typed = (mistype) => (draft, id, random) => {
  const { number, word } = draft.figures[id];
  if (word) return undefined;
  const wrong = mistype(number, random);
  return wrong === undefined || wrong === number ? undefined : { figures: new Map([[id, { number: wrong }]]) };
};

/** Two neighbouring digits that differ stand the wrong way round. */
function swapDigits(number, random) {
  const at = Array.from(number, (_, i) => i).filter((i) => {
    const [a, b] = [number[i], number[i + 1]];
    return /\d/.test(a ?? '') && /\d/.test(b ?? '') && a !== b && !(i === 0 && b === '0');
  });
  if (at.length === 0) return undefined;
  const i = random.pick(at);
  return number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2);
}

/** One digit is another one; the first is not made a nought. */
function otherDigit(number, random) {
  const at = Array.from(number, (_, i) => i).filter((i) => /\d/.test(number[i]));
  const i = random.pick(at);
  const digits = '0123456789'.replace(number[i], '').replace(i === at[0] && at.length > 1 ? '0' : '', '');
  return number.slice(0, i) + random.pick([...digits]) + number.slice(i + 1);
}

/** Swapped where that is possible, else another digit. */
const anyTypo = (number, random) =>
  (random.chance(50) ? swapDigits(number, random) : undefined) ?? otherDigit(number, random);

const shifted = (by) => (number) => {
  const value = Number(number) + by;
  return value > 0 ? String(value) : undefined;
};

const typo = (find, mistype = anyTypo, options = {}) => ({ find, change: typed(mistype), ...options });

/** The unit of an amount in the text is another one. */
function otherUnit(draft, id) {
  const { unit, suffix, number, kind } = draft.figures[id];
  if (kind !== 'money' || suffix === '' || Number(number.replaceAll(',', '')) === 0) return undefined;
  const wrong = unit === '万元' ? '元' : '万元';
  return { figures: new Map([[id, { unit: wrong, suffix: wrong }]]) };
}

/** The amount of another column of the same row of a table. */
function otherColumn(draft, id, random) {
  const block = draft.blocks.find(({ rows }) => rows?.some((row) => row.includes(String(draft.figures[id]))));
  const row = block?.rows.find((cells) => cells.includes(String(draft.figures[id])));
  const { number, kind } = draft.figures[id];
  const others = draft.figures.filter(
    (other) => other.id !== id && other.kind === kind && other.number !== number && row?.includes(String(other)),
  );
  return others.length === 0 ? undefined : { figures: new Map([[id, { number: random.pick(others).number }]]) };
}

/** The score is more than its full marks. */
function aboveFull(draft, id, random) {
  const relation = draft.relations.find(({ rule, result }) => rule === 'score-within-weight' && result === id);
  const full = Number(draft.figures[relation.parts[0]].number);
  return { figures: new Map([[id, { number: String(full + random.pick([0.5, 1, 2])) }]]) };
}

/** A score within its full marks that is another one by at least a twentieth of them. */
function otherScore(draft, id, random) {
  const relation = draft.relations.find(({ rule, result }) => rule === 'score-within-weight' && result === id);
  const full = Math.round(Number(draft.figures[relation.parts[0]].number) * 100);
  const now = Math.round(Number(draft.figures[id].number) * 100);
  const step = Math.max(10, Math.round(full / 20));
  const choices = [now - 3 * step, now - step, now + step, now + 3 * step, full].filter(
    (s) => s >= 0 && s <= full && s !== now,
  );
  const score = choices.length > 0 ? random.pick(choices) : undefined;
  return score === undefined
    ? undefined
    : { figures: new Map([[id, { number: (score / 100).toFixed(2).replace(/\.?0+$/, '') }]]) };
}

const replaced = (words) => (draft, id, random) => {
  const now = draft.figures[id].number;
  const others = words(now).filter((word) => word !== now);
  return { figures: new Map([[id, { number: random.pick(others) }]]), word: true };
};
const wordsOf = (kind) => (draft) =>
  draft.figures.filter((f) => f.kind === kind && isRelated(draft, f.id)).map(({ id }) => id);
const isRelated = (draft, id) => draft.relations.some(({ result, parts }) => result === id || parts.includes(id));

const droppableRows = (draft) =>
  draft.blocks.flatMap(({ droppable = [] }, block) => droppable.map((row) => ({ block, row })));

const inText = (find) => (draft) => find(draft).filter((id) => !inCell(draft, id));
const inCell = (draft, id) => draft.cellFigures().has(id);
const inForm = (find) => (draft) => find(draft).filter((id) => inCell(draft, id));

const sums = ['sum', 'project-total', 'three-public', 'staff-sum', 'count-sum'];
const tableSums = ['table-sum', 'table-total'];

export const kinds = {
  'total: digits swapped': typo(resultsOf(...sums), swapDigits),
  'total: one digit wrong': typo(resultsOf(...sums), otherDigit),
  'part: one digit wrong': typo(partsOf(...sums), otherDigit),
  'table total: mistyped': typo(resultsOf(...tableSums)),
  'table part: mistyped': typo(partsOf(...tableSums)),
  'table: copied from another column': { find: partsOf(...tableSums), change: otherColumn },
  'project total wrong': typo(resultsOf('project-total', 'table-total')),
  'row of a table left out': { find: droppableRows, change: (_, dropped) => ({ dropped }) },
  'unit slip 万元/元': {
    find: (d) => unique([...resultsOf(...sums)(d), ...partsOf(...sums, 'budget-stages')(d)]),
    change: otherUnit,
  },
  'share wrong': typo(resultsOf('share')),
  'growth rate wrong': typo(resultsOf('growth')),
  'difference wrong': typo(resultsOf('difference')),
  'direction of a change reversed': { find: wordsOf('direction'), change: replaced(() => ['增加', '减少']) },
  'adjusted budget wrong': typo(resultsOf('budget-stages')),
  'execution rate wrong (form)': typo(inForm(resultsOf('execution-rate'))),
  'execution rate wrong (text)': typo(inText(resultsOf('execution-rate'))),
  'execution score not by the rule': { find: resultsOf('execution-score'), change: otherScore, follows: true },
  'score not in proportion': { find: resultsOf('score-rule'), change: otherScore, follows: true },
  'score not allowed by the standard': { find: resultsOf('score-standard'), change: otherScore, follows: true },
  'score above full marks': { find: resultsOf('score-within-weight'), change: aboveFull, follows: true },
  'total score wrong (form)': typo(inForm(resultsOf('total-score'))),
  'total score wrong (text)': typo(resultsOf('text-score')),
  'score of a part wrong (text)': typo(resultsOf('part-score')),
  'weight off by one': typo(partsOf('class-weight', 'full-weight'), (n, random) => shifted(random.pick([1, -1]))(n)),
  'weight of a class wrong': typo(resultsOf('class-weight'), (n, random) => shifted(random.pick([1, -1, 2]))(n)),
  'grade wrong': { find: wordsOf('grade'), change: replaced(() => ['优', '良', '中', '差']) },
  'staff control rate wrong': typo(resultsOf('staff-rate')),
  'rate of work wrong (办结率 …)': typo(resultsOf('named-rate')),
  'completion of a target wrong': typo(resultsOf('completed-rate')),
  'count of a list wrong': typo(resultsOf('list-count'), (n, random) => shifted(random.pick([-2, -1, 1, 2]))(n)),
  'number of indicators wrong': typo(resultsOf('indicator-count'), (n, random) =>
    shifted(random.pick([-3, -2, 2, 3]))(n),
  ),
  'indicator completion rate wrong': typo(resultsOf('indicator-rate')),
  'text differs from table': typo(inText(resultsOf('text-and-table'))),
  'indicator quoted wrongly': typo(resultsOf('quoted-indicator')),
  'unfinished table differs from form': typo(resultsOf('same-indicator')),
  'stale year': {
    find: wordsOf('year'),
    change: (d, id, random) => replaced((now) => [String(Number(now) - random.pick([1, 2]))])(d, id, random),
  },
};
