import type { Severity } from '../model/review.js';
import { type Acceptance, acceptedFindings, type Opined } from './accept.js';
import { adviceTable, gapRows, gapTable } from './annexes.js';
import { addressee, chineseNumerals, dateWords, opening, titleOf } from './names.js';
import type { PaperBlock } from './paper.js';
import { type Problem, problemsOf } from './problems.js';
import { found, method, scores, subjects } from './sections.js';
import { opinionOn } from './wording.js';

export interface OpinionOptions {
  /** Default: all that nobody dismissed. */
  readonly accept?: Acceptance;
  /** The unit that reviews; left to fill in where it is not given. */
  readonly reviewer?: string;
  /** The day of the opinion, as 2024-03-18; left to fill in where it is not given. */
  readonly date?: string;
  /** Titles of the packs by whose standards the reports were reviewed. */
  readonly packs?: readonly string[];
}

/**
 * The opinion on reviewed reports as an official paper: what was reviewed, how, what was found, the recomputed scores, the
 * opinion by rule, and in annexes the advice and what could not be tested.
 *
 * @throws UnknownFinding where an accepted id names no open finding
 */
export function composeOpinion(result: Opined, options: OpinionOptions = {}): PaperBlock[] {
  const { documents } = result;
  const problems = problemsOf(result, acceptedFindings(result, options.accept ?? 'all'));
  const of = (severity: Severity): Problem[] => problems.filter(({ finding }) => finding.severity === severity);
  const all = [...documents, ...(result.groups ?? [])];
  const counts = {
    error: of('error').length,
    warning: of('warning').length,
    advice: of('advice').length,
    tested: all.reduce((total, { coverage }) => total + coverage.statements, 0),
  };
  const gaps = gapRows(documents);
  const annexes = [
    ...(counts.advice > 0 ? [{ title: '建议事项', blocks: [adviceTable(of('advice'))] }] : []),
    ...(gaps.length > 0 ? [{ title: '未能自动核对、须人工查看的内容', blocks: [gapTable(gaps)] }] : []),
  ];
  const sections: [string, PaperBlock[]][] = [
    ['复核对象', subjects(documents)],
    ['复核方法和范围', method(result, options.packs ?? [], gaps.length)],
    ['复核发现的问题', found(of('error'), of('warning'))],
    ['得分复核', scores(documents, counts.error > 0)],
    ['复核意见', [{ kind: 'paragraph', text: opinionOn(counts) }]],
  ];
  const mark = (index: number): string => (annexes.length > 1 ? `附件${index + 1}` : '附件');
  return [
    { kind: 'title', text: titleOf(documents) },
    { kind: 'number', text: '　　　　　〔　　　　〕　　　号' },
    { kind: 'addressee', text: `${addressee(documents)}：` },
    { kind: 'paragraph', text: opening(documents) },
    ...sections.flatMap(([title, blocks], index): PaperBlock[] => [
      { kind: 'heading', level: 1, text: `${chineseNumerals[index] ?? ''}、${title}` },
      ...blocks,
    ]),
    ...annexes.map(({ title }, index): PaperBlock => ({ kind: 'annex-note', text: `${mark(index)}：${title}` })),
    {
      kind: 'signature',
      lines: [`${options.reviewer ?? '复核单位：　　　　　　　　'}（盖章）`, dateWords(options.date)],
    },
    ...annexes.flatMap(({ title, blocks }, index): PaperBlock[] => [
      { kind: 'annex', mark: mark(index), title },
      ...blocks,
    ]),
  ];
}
