import { Rational } from '@hengji/core';
import { kinds } from './kinds.mjs';

/** Relations that only repeat scores: a total written by the same hand follows the wrong score. */
const following = new Set(['total-score', 'part-score', 'text-score']);

/**
 * Plants one error of a kind into a draft: `{ kind, texts, dropped, touched, level, what }`, or undefined where the
 * report has no place for it. `level` is what the printed figures allow to say of it: 'proved' (a relation of the
 * clean report is impossible for all values behind the digits), 'asks' (a relation does not hold whose terms leave
 * room), or 'hidden' (rounding hides it).
 */
export function plant(draft, kind, random) {
  const { find, change, follows } = kinds[kind];
  for (const target of random.shuffled(find(draft)).slice(0, 12)) {
    const changes = change(draft, target, random);
    if (!changes) continue;
    const { figures = new Map(), dropped } = changes;
    if (follows) follow(draft, figures);
    const gone = new Set(dropped ? draft.figuresInRow(dropped.block, dropped.row) : []);
    const get = draft.lookup(figures, gone);
    const broken = draft.broken(get).filter(({ result }) => !gone.has(result));
    const proved = broken.filter((relation) => isProof(relation, get));
    const level = proved.length > 0 ? 'proved' : broken.length > 0 ? 'asks' : 'hidden';
    return {
      kind,
      level,
      dropped,
      figures,
      texts: new Map([...figures].map(([id, to]) => [id, printed({ ...draft.figures[id], ...to })])),
      touched: touchedBy(changes, level === 'proved' ? proved : broken, gone),
      what: `${kind}: ${describe(draft, changes)} [${broken.map(({ rule }) => rule).join(', ')}]`,
    };
  }
  return undefined;
}

const isProof = ({ proof }, get) => (typeof proof === 'function' ? proof(get) : proof);

const printed = ({ number, suffix }) => number + suffix;

/** A changed number is touched itself; for a changed word or a row that is gone, the figures of the broken relations. */
function touchedBy({ figures = new Map(), dropped, word }, broken, gone) {
  if (!dropped && !word) return new Set([[...figures.keys()][0]]);
  return new Set(broken.flatMap(({ result, parts }) => [result, ...parts]).filter((id) => !gone.has(id)));
}

function describe(draft, { figures = new Map(), dropped }) {
  const [first] = figures;
  if (dropped) return `row ${dropped.row} left out`;
  return `${printed(draft.figures[first[0]])} → ${printed({ ...draft.figures[first[0]], ...first[1] })}`;
}

/** Totals and parts of scores are added up anew from the wrong one. */
function follow(draft, figures) {
  for (let round = 0; round < 3; round += 1) {
    for (const { rule, result, parts } of draft.relations) {
      if (!following.has(rule)) continue;
      if (figures.keys().next().value === result) continue;
      const get = draft.lookup(figures);
      const value = Rational.sum(parts.map((id) => get(id).value));
      if (get(result).value.eq(value)) continue;
      const fixed = /\.\d\d$/.test(draft.figures[result].number);
      figures.set(result, { number: fixed ? value.toFixed(2) : value.toDecimal(2) });
    }
  }
}
