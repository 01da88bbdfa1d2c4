import { documentOf } from '@hengji/authoring';
import { reviewOrCompanion } from '@hengji/review';
import { composeBooklet, packOf } from './booklet.js';
import type { CheckRecordTask, Work } from './tasks.js';

/** Composes a record with its forms and reviews what would be handed in. */
export function checkRecord({ evaluation, pack: id }: CheckRecordTask): Work['check-record']['answer'] {
  const pack = packOf(id);
  const { booklet, chapters, remarks } = composeBooklet(evaluation, pack, 'all');
  const document = documentOf(booklet);
  const answer = reviewOrCompanion(document, booklet.title, { packs: [pack] });
  // JSON knows only lists that can be changed; here nobody changes them.
  const blocks = [...document.blocks] as Work['check-record']['answer']['document']['blocks'];
  const outline = chapters.map((chapter) => ({ ...chapter, draft: [...chapter.draft] }));
  const shown = { format: document.format, blocks, remarks: [...document.remarks] };
  if (!('review' in answer)) {
    const nothing = { figures: 0, figuresInStatements: 0, statements: 0, holds: 0, withinRounding: 0 };
    return {
      document: shown,
      outline,
      findings: [],
      statements: [],
      coverage: { ...nothing, contradictions: 0, unexplained: 0 },
      notUnderstood: [],
      remarks: [...remarks, '填写的内容还太少，暂时不能审核。'],
    };
  }
  const { findings, statements, coverage, notUnderstood } = answer.review;
  return {
    document: shown,
    outline,
    findings: [...findings] as Work['check-record']['answer']['findings'],
    statements: [...statements] as Work['check-record']['answer']['statements'],
    coverage,
    notUnderstood: [...notUnderstood],
    remarks: [...remarks],
  };
}
