import { figure } from '../kernel/expression.js';
import type { Relation } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import type { PlainStaff } from '../model/dossier.js';
import { type Source, termIn } from './source.js';

/** A number of posts or people that one of the files states. */
export interface CrossStaff extends Omit<PlainStaff, 'term'> {
  readonly term: Term;
  readonly from: Source;
}

const whatWords = { posts: '编制数', onPost: '在职人数' } as const;

/** The posts and people told by one file, as far as they are wanted. */
export const staffIn = (source: Source, wanted: (staff: PlainStaff) => boolean): CrossStaff[] =>
  source.material.staff.filter(wanted).flatMap(({ term: plain, ...staff }) => {
    const term = termIn(
      source,
      plain,
      `${staff.year === undefined ? '' : `${staff.year}年`}${staff.kind}${whatWords[staff.what]}`,
    );
    return term ? [{ ...staff, term, from: source }] : [];
  });

/** Numbers of the same people on both sides; only where each side says one number they are held against each other. */
export function* staffAgreements(
  mine: readonly CrossStaff[],
  theirs: readonly CrossStaff[],
  rule: string,
): Iterable<Relation> {
  for (const what of ['posts', 'onPost'] as const) {
    for (const kind of new Set(mine.map((staff) => staff.kind))) {
      const of = (staff: readonly CrossStaff[]): readonly CrossStaff[] =>
        staff.filter((one) => one.what === what && one.kind === kind);
      const [a, b] = [of(mine), of(theirs)];
      const [x, y] = [a[0], b[0]];
      if (!x || !y || x.from.file === y.from.file || !saysOne(a) || !saysOne(b)) continue;
      yield {
        kind: 'same',
        result: x.term,
        compare: '=',
        expressions: [figure(y.term)],
        mismatch: 'unexplained',
        rule,
      };
    }
  }
}

const saysOne = (staff: readonly CrossStaff[]): boolean =>
  staff.every(({ term }) => staff[0] !== undefined && term.figure.value.eq(staff[0].term.figure.value));
