import { isBlank } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Observation } from '../../kernel/observation.js';
import { labelQuote, listed, mostQuotes, titleQuote } from './shared/quote.js';
import { isFullReport, type ReportText, reportLength, reportTexts } from './shared/report-text.js';

export const missingFormality = defineQualityCheck({
  id: 'missing-formality',
  title: '签署栏未填或没有落款',
  severity: 'advice',
  why: '填表人、日期和联系方式是追溯责任和核实数据的依据；没有落款的报告，无法判断由谁、在什么时候作出结论。',
  basis: '绩效评价实务惯例；《项目支出绩效评价管理办法》（财预〔2020〕10号）：单位对自评结果的真实性和准确性负责',
  advice: '补填签署栏；报告正文末尾写明单位名称和日期，并加盖公章。',
  thresholds: { length: reportLength },
  *observe(context, { length }) {
    const blank = blankFields(context);
    if (blank) {
      yield blank;
      return;
    }
    const [first] = reportTexts(context);
    if (first && isFullReport(first, length) && isUnsigned(first, context)) {
      yield {
        quotes: titleQuote(context.document, first.evaluation.title),
        message: '报告全文没有落款：正文末尾没有单位名称和日期，表格也没有填表人、填报日期等签署栏。',
        evaluation: first.index,
      };
    }
  },
});

/** A signature is put on paper and a telephone number is left out of what is published; who and when are typed. */
const asked = /^(?:填[表报]|制表|经办|审核|复核|联系)人$|日期|时间/;

/** Printed and left blank; one finding for all forms of the document. */
function blankFields({ evaluations, document }: Context): Observation | undefined {
  const blank = evaluations.flatMap(({ signatures }) => signatures.filter(({ value }) => isBlank(value)));
  if (!blank.some(({ name }) => asked.test(name.replace(/[\s:：]/g, '')))) return undefined;
  const names = [...new Set(blank.map(({ name }) => name.replace(/[\s:：]/g, '')))];
  const places = new Set(blank.map(({ value: { at } }) => `${at?.block}.${at?.row}`)).size;
  const where = places > 1 ? `${places}处签署栏` : '签署栏';
  return {
    quotes: blank
      .slice(0, mostQuotes)
      .flatMap(({ name, value }) => (value.at ? [labelQuote(document, name, value.at)] : [])),
    message: `${where}中${listed(names, '项', 6)}印了栏目但没有填写。`,
    evaluation: evaluations.findIndex(({ signatures }) => signatures.some(({ value }) => isBlank(value))),
  };
}

const date = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s{0,4}[年.\-/]\s{0,4}[\d一二三四五六七八九十]{1,3}/;

/** No date and no labelled field anywhere that says who made the report and when. */
function isUnsigned({ evaluation }: ReportText, { document, evaluations }: Context): boolean {
  if (evaluation.kind !== 'department') return false;
  if (evaluations.some(({ signatures }) => signatures.length > 0)) return false;
  return !document.blocks.some((block) => {
    if (block.type === 'paragraph') return isDateLine(block.text);
    return block.cells.some(({ text }) => text.length <= 200 && /填[报表](?:人|日期|时间)|联系(?:人|电话)/.test(text));
  });
}

/** A line of a cover, a letterhead or an ending that gives a date. */
const isDateLine = (text: string): boolean => {
  const line = text.trim();
  return line.length <= 60 && !/[。；]/.test(line) && (date.test(line) || /填[报表](?:人|日期|时间)/.test(line));
};
