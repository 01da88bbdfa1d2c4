import type { Entry, Evaluation } from '@hengji/core';
import { isOnPost, isPosts, personsIn } from '../../checks/common/staff-pairs.js';
import type { Passage, TextFigure } from '../../extract/narrative/narrative.js';
import { type Term, termOf } from '../../kernel/term.js';
import type { PlainStaff } from '../../model/dossier.js';
import { packTerm } from './plain-term.js';

/** The posts of a unit and the people on them, from its form and its text. */
export function readStaff(evaluation: Evaluation, passages: readonly Passage[]): PlainStaff[] {
  const { staff, year } = evaluation;
  const found: PlainStaff[] = [];
  const keep = (what: PlainStaff['what'], kind: string, term: Term | undefined, told?: number): void => {
    const plain = term && packTerm(term);
    if (plain) found.push({ what, kind, ...(told === undefined ? {} : { year: told }), term: plain });
  };
  const person = (entry: Entry | undefined, name: string): Term | undefined => termOf(entry, name, entry?.unit ?? '人');
  for (const line of staff) {
    const kind = staff.length === 1 || /合计|总计|总数|小计/.test(line.kind) ? '' : kindIn(line.kind);
    keep('posts', kind, person(line.posts, '编制数'));
    keep('onPost', kind, person(line.onPost, '在职人数'));
  }
  for (const passage of passages) {
    for (const f of personsIn(passage)) {
      const what = isPosts(f) ? 'posts' : isOnPost(f) ? 'onPost' : undefined;
      if (what) keep(what, kindIn(f.lead), f, yearOf(f, year));
    }
  }
  return found;
}

/** 行政, 事业 …; '' where nothing of the kind is said. */
const kindIn = (words: string): string =>
  /行政|参公|参照公务员|公务员|事业|工勤|机关|后勤|合同|聘用|临聘|离休|退休/.exec(words)?.[0] ?? '';

const yearOf = (f: TextFigure, evaluated: number | undefined): number | undefined =>
  /上年|去年/.test(f.lead) && evaluated !== undefined ? evaluated - 1 : f.year;
