import { basename } from 'node:path';
import { compileFormula, compileStandard, Rational } from '@hengji/core';
import { PackError, readPack } from './read-pack.js';
import { indicatorsOf, withYear } from './rules.js';
import type { Pack } from './schema.js';

/** What is wrong with a pack, and what a user of it should know. All sentences are Chinese. */
export interface PackReport {
  readonly pack?: Pack;
  /** The pack must not be used like this. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Names of the indicators whose standard needs a person's judgement. */
  readonly judgement: readonly string[];
  /** Standards that compile. */
  readonly compiled: number;
}

/** Lints a pack: its keys, weights at every level, standards, formulas, references and outline. Never throws. */
export function checkPack(path: string): PackReport {
  try {
    const pack = readPack(path);
    const errors = [...weightErrors(pack), ...scoringErrors(pack), ...outlineErrors(pack)];
    const folder = basename(path.replace(/[\\/]+$/, ''));
    if (!/\.ya?ml$/i.test(folder) && folder !== '' && folder !== '.' && folder !== pack.id) {
      errors.push(`编号“${pack.id}”与文件夹名“${folder}”不同。`);
    }
    return { pack, ...standardsOf(pack, errors) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { errors: error.problems, warnings: [], judgement: [], compiled: 0 };
  }
}

/** The sum, where every part has marks; undefined where some have none. */
function sumOf(parts: readonly { readonly marks?: string | undefined }[]): Rational | undefined {
  return parts.length === 0 || parts.some(({ marks }) => marks === undefined)
    ? undefined
    : Rational.sum(parts.map(({ marks }) => Rational.of(marks ?? '0')));
}

function* differs(where: string, marks: string | undefined, sum: Rational | undefined): Iterable<string> {
  if (marks === undefined || sum === undefined || sum.eq(Rational.of(marks))) return;
  yield `${where}为${marks}分，下级分值合计${sum.toDecimal(4)}分。`;
}

function weightErrors(pack: Pack): string[] {
  const { frame, executionMarks, fullMarks } = pack;
  if (frame === undefined) return [];
  const errors: string[] = [];
  const parts = [...frame, ...(executionMarks === undefined ? [] : [{ marks: executionMarks }])];
  errors.push(...differs('总分', fullMarks, sumOf(parts)));
  if (fullMarks === undefined) errors.push('有指标框架，但没有总分（fullMarks）。');
  for (const { level1, marks, classes } of frame) {
    if (classes === undefined) continue;
    errors.push(...differs(`一级指标“${level1}”`, marks, sumOf(classes)));
    for (const { level2, marks: classMarks, indicators } of classes) {
      if (indicators === undefined) continue;
      // An indicator without marks shares those of the one above it.
      const [first] = indicators;
      if (first !== undefined && first.marks === undefined && classMarks !== undefined) {
        errors.push(`“${first.name}”没有分值，上面也没有可以合用的分值。`);
      }
      const own = indicators.filter((indicator) => indicator.marks !== undefined);
      errors.push(...differs(`二级指标“${level2 || `${level1}（无名）`}”`, classMarks, sumOf(own)));
    }
  }
  return errors;
}

function scoringErrors(pack: Pack): string[] {
  const errors: string[] = [];
  const bands = pack.qualitative?.bands ?? [];
  bands.forEach(({ name, from, to }, index) => {
    const above = bands[index - 1];
    if (Number.parseFloat(from) > Number.parseFloat(to)) errors.push(`定性档次“${name}”的下限高于上限。`);
    if (above !== undefined && above.from !== to) errors.push(`定性档次“${above.name}”与“${name}”之间不衔接。`);
  });
  if (bands.length > 0 && (bands[0]?.to !== '100%' || bands.at(-1)?.from !== '0%')) {
    errors.push('定性档次应从100%到0%。');
  }
  const grades = Object.entries(pack.grades ?? {});
  if (grades.length > 0 && !grades.some(([, from]) => Number(from) === 0)) errors.push('等级没有从0分起的一档。');
  if (new Set(grades.map(([, from]) => Number(from))).size < grades.length) errors.push('两个等级的起点相同。');
  const { from, to } = pack.years;
  if (to !== undefined && to < from) errors.push(`适用年度有误：从${from}年到${to}年。`);
  const names = indicatorsOf(pack).map(({ name }) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) < index))) {
    errors.push(`指标“${name}”出现了不止一次。`);
  }
  const forms = (pack.forms ?? []).map(({ id }) => id);
  if (new Set(forms).size < forms.length) errors.push('两张表的编号相同。');
  return errors;
}

function outlineErrors(pack: Pack): string[] {
  const errors: string[] = [];
  let level = 0;
  for (const heading of pack.outline ?? []) {
    if (heading.level > level + 1) errors.push(`提纲“${heading.title}”跳过了上一级标题。`);
    level = heading.level;
  }
  for (const wanted of pack.required?.sections ?? []) {
    const found = (pack.outline ?? []).some(({ title }) => wanted.split('|').some((word) => title.includes(word)));
    if (pack.outline !== undefined && !found) errors.push(`必备章节“${wanted}”不在提纲里。`);
  }
  for (const wanted of pack.required?.attachments ?? []) {
    const found = (pack.forms ?? []).some(({ title }) => title.includes(wanted));
    if (!found) errors.push(`必备附表“${wanted}”没有表样。`);
  }
  return errors;
}

function standardsOf(pack: Pack, errors: string[]): Omit<PackReport, 'pack'> {
  const warnings: string[] = [];
  const judgement: string[] = [];
  let compiled = 0;
  let above: string | undefined;
  const { from: year } = pack.years;
  for (const indicator of indicatorsOf(pack)) {
    const { name, marks, judgement: expected } = indicator;
    const text = indicator.standard === undefined ? undefined : withYear(indicator.standard, year);
    const definition = indicator.definition === undefined ? undefined : withYear(indicator.definition, year);
    above = marks ?? above;
    if (definition?.includes('=') || definition?.includes('＝')) {
      const formula = compileFormula(definition);
      if (formula.status !== 'compiled') warnings.push(`“${name}”的指标说明里的公式没有读懂。`);
      for (const remark of formula.remarks) warnings.push(`“${name}”的指标说明：${remark}`);
    }
    if (text === undefined || above === undefined) continue;
    const standard = compileStandard(text, {
      fullMarks: above,
      name,
      ...(definition === undefined ? {} : { definition }),
    });
    const needsPerson = standard.status === 'judgement';
    if (needsPerson) judgement.push(name);
    if (standard.status === 'compiled') compiled += 1;
    if (standard.status === 'not-understood' && expected !== true) {
      errors.push(`“${name}”的评价标准没有完全读懂：${standard.unread.join('；')}`);
    }
    if (standard.status === 'not-understood' && expected === true) judgement.push(name);
    if (standard.status === 'inconsistent') errors.push(`“${name}”的评价标准自相矛盾。`);
    for (const { message, kind } of standard.diagnostics) {
      if (kind !== 'judgement' && kind !== 'unread') warnings.push(`“${name}”的评价标准：${message}`);
    }
  }
  return { errors, warnings, judgement, compiled };
}
