import { basename } from 'node:path';
import { oneLine } from '../formatters/common/clean.js';
import { evaluationName, recomputedScore } from '../formatters/common/summary.js';
import { toolVersion } from '../formatters/common/version.js';
import type { DocumentReview } from '../model/review.js';
import type { Opined } from './accept.js';
import { chineseNumerals, contents, nameOf } from './names.js';
import type { PaperBlock } from './paper.js';
import type { Problem } from './problems.js';
import { severityHeadings } from './wording.js';

const shownPassages = 6;

/** What was reviewed: in a sentence, or as a table where there are several. */
export function subjects(documents: readonly DocumentReview[]): PaperBlock[] {
  const [only] = documents;
  if (documents.length === 1 && only !== undefined) {
    const text = `${nameOf(only)}（文件：${basename(only.file)}），包括${contents(only.evaluations)}。`;
    return [{ kind: 'paragraph', text }];
  }
  return [
    {
      kind: 'table',
      columns: [
        { title: '材料', width: 10, centred: true },
        { title: '名称', width: 36 },
        { title: '文件', width: 24 },
        { title: '单位', width: 20 },
        { title: '年度', width: 8, centred: true },
        { title: '内容', width: 22 },
      ],
      rows: documents.map((review, index) => [
        String(index + 1),
        nameOf(review),
        basename(review.file),
        review.unit ?? '',
        String(review.year ?? ''),
        contents(review.evaluations),
      ]),
    },
  ];
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

/** How it was reviewed, and how much of it. */
export function method({ documents, groups = [] }: Opined, packs: readonly string[], gaps: number): PaperBlock[] {
  const of = (name: keyof DocumentReview['coverage']): number => sum(documents, ({ coverage }) => coverage[name]);
  const standards =
    packs.length === 0 ? '' : `材料没有载明标准的，按${packs.map((title) => `“${title}”`).join('、')}核对。`;
  const dismissed = sum(
    [...documents, ...groups],
    ({ findings }) => findings.filter((finding) => finding.dismissed).length,
  );
  const compared = sum(groups, ({ coverage }) => coverage.statements);
  const between = compared === 0 ? '' : `各份材料之间相互核对关系${compared}条。`;
  return [
    {
      kind: 'paragraph',
      text:
        `使用衡绩（Hengji ${toolVersion()}）读取材料中的全部数字，按材料自身载明的合计、占比、增减、比率、评分标准等关系逐项重新计算。` +
        `印出的数字按四舍五入前可能的取值范围判断，范围内任何取值都不能成立的，才认定为错误。${standards}`,
    },
    {
      kind: 'paragraph',
      text:
        `共读取数字${of('figures')}个，其中${of('figuresInStatements')}个参与核对；核对关系${of('statements')}条，` +
        `其中一致${of('holds')}条、四舍五入范围内一致${of('withinRounding')}条、矛盾${of('contradictions')}条、` +
        `材料未说明${of('unexplained')}条。${between}${gaps > 0 ? `另有${gaps}处内容未能自动核对，见附件。` : ''}` +
        `${dismissed > 0 ? `经人工确认不作为问题的${dismissed}项未列入本意见书。` : ''}`,
    },
  ];
}

/** The errors and what is to be explained, item by item. */
export function found(errors: readonly Problem[], warnings: readonly Problem[]): PaperBlock[] {
  const groups = [
    { ...severityHeadings.error, problems: errors },
    { ...severityHeadings.warning, problems: warnings },
  ].filter(({ problems }) => problems.length > 0);
  if (groups.length === 0) return [{ kind: 'paragraph', text: '未发现错误和需要说明的事项。' }];
  return groups.flatMap(({ title, introduction, problems }, index): PaperBlock[] => [
    { kind: 'heading', level: 2, text: `（${chineseNumerals[index] ?? ''}）${title}（${problems.length}项）` },
    { kind: 'paragraph', text: introduction },
    ...problems.flatMap(problemBlocks),
  ]);
}

function problemBlocks({ finding, where, relation }: Problem, index: number): PaperBlock[] {
  const passages = where
    .slice(0, shownPassages)
    .map(({ place, excerpt }) => (excerpt === '' ? place : `${place}：“${excerpt.replace(/。$/, '')}”`));
  const more = where.length > shownPassages ? `；另有${where.length - shownPassages}处` : '';
  return [
    { kind: 'item', text: `${index + 1}．${finding.title}（编号${finding.id}）` },
    ...(passages.length === 0
      ? []
      : [{ kind: 'entry', label: '位置和原文', text: `${passages.join('；')}${more}。` } as const]),
    { kind: 'entry', label: finding.severity === 'error' ? '核算' : '情况', text: sentence(finding.message, relation) },
    { kind: 'entry', label: '依据', text: sentence(finding.basis) },
    { kind: 'entry', label: '处理', text: sentence(finding.advice) },
  ];
}

/** One line that ends with a full stop. */
function sentence(text: string, more?: string): string {
  const words = oneLine(more === undefined ? text : `${text}${/[。；]$/.test(text) ? '' : '；'}${more}`);
  return /[。！？]$/.test(words) ? words : `${words}。`;
}

/** Printed and recomputed scores. */
export function scores(documents: readonly DocumentReview[], hasErrors: boolean): PaperBlock[] {
  const rows = documents.flatMap((review, index) =>
    review.scores.map((score) => {
      const name = evaluationName(review, score.evaluation) ?? nameOf(review);
      return [
        documents.length > 1 ? `材料${index + 1}　${name}` : name,
        score.printed ?? '未列',
        recomputedScore(score) ?? '不能计算',
        score.grade ?? '',
      ];
    }),
  );
  if (rows.length === 0) return [{ kind: 'paragraph', text: '材料没有列出可供复核的得分。' }];
  const note = hasErrors ? '；第三部分指出的错误涉及得分的，以更正后的得分为准' : '';
  return [
    {
      kind: 'table',
      columns: [
        { title: '自评对象', width: 50 },
        { title: '自评得分', width: 15, centred: true },
        { title: '重算得分', width: 20, centred: true },
        { title: '自评得分对应等级', width: 15, centred: true },
      ],
      rows,
    },
    { kind: 'paragraph', text: `重算得分是材料所列各项得分重新加总的结果${note}。` },
  ];
}
