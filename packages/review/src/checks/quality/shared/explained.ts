/** Whether a report gives a reason for what an indicator did not reach or did not earn. */
import type { Indicator, UnfinishedIndicator } from '@hengji/core';
import type { Table } from '@hengji/documents';
import type { Context } from '../../../kernel/context.js';
import { meaningOf, plainName, shareOfName } from '../../common/similar.js';
import { counterpart } from '../../same-indicator.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { cause, generalReason, trouble, troubleHeading } from './trouble-words.js';

const nothing = /^[\s无\-—–/\\.。、]*$|^(?:暂无|没有|无偏差|不适用|无原因)$/;

/** True for a printed reason that says something. */
export const saysSomething = (text: string | undefined): text is string => text !== undefined && !nothing.test(text);

/** True where the report gives any reason for this indicator: in its row, in a table of what is unfinished, or in words. */
export function isExplained(context: Context, indicator: Indicator): boolean {
  return (
    saysSomething(indicator.reason?.text) ||
    hasRemark(context, indicator) ||
    isListedUnfinished(context, indicator) ||
    isTold(context, indicator.name.text)
  );
}

/** True where the report gives an explanation a place at all: a printed column, a table of the unfinished, or running text. */
export function hasPlaceForReasons(context: Context, index: number): boolean {
  const evaluation = context.evaluations[index];
  if (!evaluation) return false;
  return (
    evaluation.unfinished.length > 0 ||
    evaluation.indicators.some(({ reason }) => reason !== undefined) ||
    isNarrated(context, index)
  );
}

/** Characters of running text from which on an evaluation is a report and not only a form. */
const muchText = 200;

/** True where there is running text about this evaluation, in which something could be explained. */
export function isNarrated(context: Context, index: number): boolean {
  let length = 0;
  for (const { passage, text } of sentencesOf(context)) {
    if (passage.evaluation !== index || !passage.running) continue;
    length += text.length;
    if (length >= muchText) return true;
  }
  return false;
}

/** Words in a cell of the row that is none of the columns that are read: a remark, 评分说明, 佐证 … */
function hasRemark({ document }: Context, indicator: Indicator): boolean {
  const at = indicator.name.at;
  const table = at === undefined ? undefined : document.blocks[at.block];
  if (at?.row === undefined || at.column === undefined || table?.type !== 'table') return false;
  const { name, weight, target, actual, completion, score, standard, definition } = indicator;
  const read = new Set(
    [name, weight, target, actual, completion, score, standard, definition].flatMap((entry) => entry?.at?.column ?? []),
  );
  const from = at.column;
  return (rowsOf(table).get(at.row) ?? []).some(
    ({ column, text }) => column > from && !read.has(column) && /[一-龥]{4}/.test(text.replace(/\s/g, '')),
  );
}

const rowsKnown = new WeakMap<Table, ReadonlyMap<number, Table['cells']>>();

/** The cells of a table by the rows that they reach over. */
function rowsOf(table: Table): ReadonlyMap<number, Table['cells']> {
  let rows = rowsKnown.get(table);
  if (rows === undefined) {
    const found = new Map<number, Table['cells'][number][]>();
    for (const cell of table.cells) {
      for (let row = cell.row; row < cell.row + Math.min(cell.rowSpan, table.rows); row += 1) {
        const cells = found.get(row);
        if (cells) cells.push(cell);
        else found.set(row, [cell]);
      }
    }
    rows = found;
    rowsKnown.set(table, rows);
  }
  return rows;
}

/** Names that a table of the unfinished, or another form of the file, gives a reason for. */
interface ListedReasons {
  readonly exact: ReadonlySet<string>;
  /** Names in tables of the unfinished, which may be shortened or worded otherwise than in the form. */
  readonly unfinished: readonly string[];
}

const listedKnown = new WeakMap<Context, ListedReasons>();
/** Names that are compared by likeness; more are compared exactly only. */
const mostAlike = 60;

function listedReasons(context: Context): ListedReasons {
  let listed = listedKnown.get(context);
  if (listed === undefined) {
    const unfinished = context.evaluations.flatMap((evaluation) => evaluation.unfinished.filter(isReasoned));
    const inForms = context.evaluations.flatMap(({ indicators }) =>
      indicators.filter(({ reason }) => saysSomething(reason?.text)),
    );
    listed = {
      exact: new Set([...unfinished, ...inForms].map(({ name }) => plainName(name.text))),
      unfinished: unfinished.slice(0, mostAlike).map(({ name }) => name.text),
    };
    listedKnown.set(context, listed);
  }
  return listed;
}

/** A blank cell below a reason is the rest of a merged one. */
const isReasoned = ({ reason }: UnfinishedIndicator, i: number): boolean =>
  saysSomething(reason?.text) || (reason?.text === '' && i > 0);

function isListedUnfinished(context: Context, indicator: Indicator): boolean {
  const { exact, unfinished } = listedReasons(context);
  return (
    exact.has(plainName(indicator.name.text)) || unfinished.some((name) => counterpart(name, [indicator]) !== undefined)
  );
}

/** How much of a name must stand in a sentence of trouble for it to be about the indicator. */
const enough = 0.5;
const mostSentences = 600;

interface Told {
  readonly sentence: Sentence;
  /** Worked out where an indicator asks. */
  meaning?: ReadonlySet<string>;
}

interface Reasons {
  readonly sentences: readonly Told[];
  /** A reason is given for some indicators without naming them. */
  readonly general: boolean;
  readonly fields: readonly ReadonlySet<string>[];
}

const toldKnown = new WeakMap<Context, Reasons>();

/** What stands in the fields of forms that ask for reasons: 「偏差大或目标未完成原因分析」. */
const reasonFields = ({ evaluations }: Context): string[] =>
  evaluations.flatMap(({ fields }) =>
    fields.flatMap(({ name, value }) => (troubleHeading.test(name) && saysSomething(value.text) ? [value.text] : [])),
  );

function isTold(context: Context, name: string): boolean {
  let told = toldKnown.get(context);
  if (told === undefined) {
    const all = sentencesOf(context);
    told = {
      sentences: all
        .filter(({ text, section }) => trouble.test(text) || troubleHeading.test(section))
        .slice(0, mostSentences)
        .map((sentence) => ({ sentence })),
      general:
        all.some(({ text }) => generalReason.test(text) && cause.test(text)) ||
        reasonFields(context).some((text) => generalReason.test(text)),
      fields: reasonFields(context).map(meaningOf),
    };
    toldKnown.set(context, told);
  }
  if (told.general || told.fields.some((meaning) => shareOfName(name, meaning) >= enough)) return true;
  return told.sentences.some((one) => {
    one.meaning ??= meaningOf(one.sentence.text);
    return shareOfName(name, one.meaning) >= enough;
  });
}
