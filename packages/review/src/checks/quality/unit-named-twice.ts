import type { Entry, Evaluation } from '@hengji/core';
import { implementerLabels, supervisorLabels, unitLabels } from '../../extract/headers.js';
import { bareLabel, squeeze } from '../../extract/text.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { mostQuotes, quoteIn, quoteOf, shortened } from './shared/quote.js';
import { reportTexts } from './shared/report-text.js';
import { compareUnits, type UnitName, unitName } from './shared/unit-name.js';

export const unitNamedTwice = defineQualityCheck({
  id: 'unit-named-twice',
  title: '单位名称前后不一致',
  severity: 'advice',
  why: '单位名称是报告的身份，汇总和公开都按它归集；出现另一个地方的单位，多为套用别人的文本没有改完。',
  basis: '绩效评价实务惯例；单位名称应与机构编制部门批复和部门预算一致',
  advice: '统一使用批复的全称；使用简称的，首次出现时注明“以下简称……”。',
  *observe(context) {
    const [first] = context.evaluations;
    const main = first?.kind === 'department' ? first.unit : undefined;
    if (!first || !main || main.text === '') return;
    const own = unitName(main.text);
    const declared = new Set(
      context.evaluations.flatMap(({ shortNames }) => shortNames.map((name) => unitName(name).full)),
    );
    const abbreviated: Named[] = [];
    const foreign: Named[] = [...foreignOffices(context, own)];
    for (const named of identityPlaces(context.evaluations)) {
      const name = unitName(named.text);
      const relation = declared.has(name.full) ? 'same' : compareUnits(own, name);
      if (relation === 'abbreviated') abbreviated.push(named);
      if (relation === 'other-region') foreign.push(named);
    }
    const ownName = `“${shortened(main.text)}”`;
    if (foreign.length > 0) {
      yield {
        severity: 'warning',
        quotes: [...foreign.map(({ quote }) => quote), ...quoteOf(main)].slice(0, mostQuotes),
        message: `报告的单位是${ownName}，${described(foreign)}，与本单位不在一地，可能套用了其他单位的文本。`,
        advice: '核对是否套用了其他地方的报告；是的，逐处改为本单位、本地的内容，并核对数字是否也是套用的。',
        evaluation: 0,
      };
    }
    if (abbreviated.length > 0) {
      yield {
        quotes: [...abbreviated.map(({ quote }) => quote), ...quoteOf(main)].slice(0, mostQuotes),
        message: `同一单位有两种写法：一处是${ownName}，${described(abbreviated)}，没有说明是简称。`,
        evaluation: 0,
      };
    }
  },
});

/** A name of a unit at a place, and what that place is. */
interface Named {
  readonly text: string;
  readonly where: string;
  readonly quote: Quote;
}

function described(names: readonly Named[]): string {
  const different = new Map(names.map(({ text, where }) => [`${where}${text}`, { text, where }]));
  return [...different.values()]
    .slice(0, 3)
    .map(({ text, where }) => `${where}写的是“${shortened(text)}”`)
    .join('，');
}

const placeLabels: ReadonlySet<string> = new Set([...unitLabels, ...implementerLabels, ...supervisorLabels]);

/** Fields, signatures and attached forms of the department and its projects. Those of another report are not its own. */
function* identityPlaces(evaluations: readonly Evaluation[]): Iterable<Named> {
  const departments = evaluations.filter(({ kind }) => kind === 'department');
  for (const [index, evaluation] of evaluations.entries()) {
    if (index > 0 && evaluation.kind === 'department') {
      // One attached form; several reports in one file are a collection of units.
      if (departments.length > 2 || evaluation.sections.length > 0) continue;
      if (evaluation.unit) yield* namedBy(evaluation.unit, '所附表格');
    }
    for (const { name, value } of evaluation.fields) {
      const label = bareLabel(squeeze(name));
      if (placeLabels.has(label)) yield* namedBy(value, `表中“${label}”`);
    }
    for (const { name, value } of evaluation.signatures) if (name === '单位') yield* namedBy(value, '落款');
  }
}

const namedBy = (entry: Entry, where: string): Named[] =>
  quoteOf(entry).flatMap((quote) => (entry.text.length >= 2 ? [{ text: entry.text, where, quote }] : []));

/** 「根据临江县财政局……要求」: the finance office above the unit is named after its own county or district. */
const basisOffice =
  /(?:根据|按照|依据|遵照)(?:[\u4e00-\u9fff]{2,4}省)?(?:[\u4e00-\u9fff]{1,4}[市州])?([\u4e00-\u9fff]{1,4}?[县区旗])财政局/g;

function* foreignOffices(context: Context, own: UnitName): Iterable<Named> {
  const county = own.regions.at(-1);
  if (county === undefined || !/[县区旗]$/.test(county)) return;
  for (const { index, paragraphs } of reportTexts(context)) {
    if (index > 0 && context.evaluations[index]?.kind === 'department') continue;
    for (const { at, text } of paragraphs) {
      for (const match of text.matchAll(basisOffice)) {
        const named = match[1] ?? '';
        if (named.endsWith(county) || county.endsWith(named) || /^[省市县区各本我该上同全]|[局和及与或]/.test(named))
          continue;
        const start = match.index + match[0].length - named.length - '财政局'.length;
        const quote = quoteIn(at, text, start, start + named.length + '财政局'.length);
        yield { text: quote.text, where: '正文依据处', quote };
      }
    }
  }
}
