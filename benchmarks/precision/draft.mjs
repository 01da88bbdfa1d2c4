import { Rational } from '@hengji/core';
import { LEFT, tableOf, UP } from '../../examples/make/report.mjs';
import { evaluate, figuresIn, isImpossible } from './arithmetic.mjs';

/** A figure stands in a text as its number between these. */
const [open, close] = ['\u{e000}', '\u{e001}'];
const mark = /\u{e000}(\d+)\u{e001}/gu;

/** Money is kept in 分 (0.01 元), in whole numbers. */
export const moneyUnits = { 元: 0, 万元: 4, 亿元: 8 };

/** Digits after the point that `digits` decimals of `shift` give, half up or cut off. */
function decimals(numerator, denominator, digits, cutOff) {
  const scaled = Rational.of(numerator, denominator).mul(Rational.of(10n ** BigInt(digits)));
  const whole = cutOff ? (scaled.sign < 0 ? scaled.ceil() : scaled.floor()) : undefined;
  const rounded = whole === undefined ? scaled.roundTo(0) : Rational.of(whole);
  return rounded.div(Rational.of(10n ** BigInt(digits))).toFixed(digits);
}

/**
 * A report in the making: texts with figures in them that are known one by one, and the relations that hold between
 * them. It is printed as a document, once as it is and as often as wanted with an error in it.
 */
export class Draft {
  constructor(random, meta) {
    this.random = random;
    this.meta = meta;
    this.figures = [];
    this.relations = [];
    this.blocks = [];
  }

  /** Registers a figure; put it into a text by writing it there. */
  figure(parts) {
    const id = this.figures.length;
    const figure = { id, ...parts, toString: () => `${open}${id}${close}` };
    this.figures.push(figure);
    return figure;
  }

  /** Money from 分, with its unit in a text and without in a cell (`unit` is then that of the column). */
  money(fen, { digits = 2, unit = '万元', comma = false, drop = false, bare = false, cutOff = false } = {}) {
    const shift = moneyUnits[unit] + 2;
    let text = fen === 0 && !bare ? '0' : decimals(BigInt(fen), 10n ** BigInt(shift), digits, cutOff);
    if (drop && text.includes('.')) text = text.replace(/\.?0+$/, '');
    if (comma) text = text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
    return this.figure({ kind: 'money', number: text, unit, suffix: bare ? '' : unit });
  }

  /** A rate in percent of two whole numbers. */
  percent(numerator, denominator, { digits = 2, drop = false, cutOff = false, suffix = '%' } = {}) {
    let text = decimals(BigInt(numerator) * 100n, BigInt(denominator), digits, cutOff);
    if (drop && text.includes('.')) text = text.replace(/\.?0+$/, '');
    return this.figure({ kind: 'ratio', number: text, unit: '%', suffix });
  }

  count(number, suffix = '') {
    return this.figure({ kind: 'count', number: String(number), unit: '', suffix, exact: true });
  }

  /** Marks from hundredths of a mark. Exact, as marks are added up as printed; a computed one was rounded. */
  marks(hundredths, { suffix = '', exact = true, fixed = false } = {}) {
    const text = decimals(BigInt(hundredths), 100n, 2, false);
    const number = fixed ? text : text.replace(/\.?0+$/, '');
    return this.figure({ kind: 'marks', number, unit: '', suffix, exact });
  }

  /** A printed number as it stands, such as a target 「≥95.5」 whose sign stands before it. */
  number(text, { suffix = '', exact = true, kind = 'count', unit = '' } = {}) {
    return this.figure({ kind, number: String(text), unit, suffix, exact });
  }

  /** A word that an error may replace: a grade, 增加, a year. */
  word(text, kind) {
    return this.figure({ kind, number: text, unit: '', suffix: '', word: true });
  }

  /**
   * `result` is what the expression gives. `proof`: true where the words or the form leave no doubt, so that a
   * deviation is an error; otherwise it only asks for an explanation. `rounded`: the result is exact where it is added
   * up, such as marks, but is itself computed and rounded.
   */
  relate(rule, result, expression, { proof = true, compare = '=', rounded = false } = {}) {
    const parts = figuresIn(expression);
    this.relations.push({
      rule,
      result: result.id,
      parts,
      proof,
      broken: (get) => {
        const printed = get(result.id);
        return isImpossible(
          rounded && printed ? { ...printed, exact: false } : printed,
          compare,
          evaluate(expression, get),
        );
      },
    });
  }

  /** A relation of another kind: `holds(get)` is false where it is broken. */
  require(rule, figures, holds, { proof = true } = {}) {
    const [result, ...parts] = figures.map(({ id }) => id);
    this.relations.push({ rule, result, parts, proof, broken: (get) => !holds(get) });
  }

  /** Two figures that tell the same thing. */
  same(rule, a, b, options) {
    this.relate(rule, a, b, options);
  }

  p(...texts) {
    for (const text of texts) this.blocks.push({ type: 'paragraph', text: String(text), origin: 'body' });
  }

  /** A heading whose number is typed; with `styled`, in a heading style. */
  h(level, text) {
    this.blocks.push({ type: 'paragraph', text, ...(this.meta.styled ? { level } : {}), origin: 'body' });
  }

  /** What `write` adds comes back instead, to be appended later: a text tells of tables that stand behind it. */
  aside(write) {
    const { blocks } = this;
    this.blocks = [];
    const result = write();
    const aside = this.blocks;
    this.blocks = blocks;
    return { result, blocks: aside };
  }

  append(blocks) {
    this.blocks.push(...blocks);
  }

  /** `droppable`: the rows that may be left out without breaking a merged cell. */
  table(rows, droppable = []) {
    this.blocks.push({ type: 'rows', rows: rows.map((row) => row.map(String)), droppable });
  }

  /**
   * The document as blocks, and where each figure stands. `texts` replaces figures by id; `dropped` is
   * `{ block, row }`.
   */
  print(texts = new Map(), dropped) {
    const places = new Map();
    const fill = (text, place) => {
      let out = '';
      let from = 0;
      for (const match of text.matchAll(mark)) {
        out += text.slice(from, match.index);
        const figure = this.figures[Number(match[1])];
        const printed = texts.get(figure.id) ?? figure.number + figure.suffix;
        places.set(figure.id, { ...place, start: out.length, end: out.length + printed.length });
        out += printed;
        from = match.index + match[0].length;
      }
      return out + text.slice(from);
    };
    const blocks = this.blocks.map((block, at) => {
      if (block.type === 'paragraph') return { ...block, text: fill(block.text, { block: at }) };
      const rows = block.rows.filter((_, row) => dropped?.block !== at || dropped.row !== row);
      return tableOf(rows.map((row, r) => row.map((text, c) => fill(text, { block: at, row: r, column: c }))));
    });
    for (const [id, place] of places) place.container = containerOf(blocks[place.block], place, id);
    return { blocks, places };
  }

  /** Ends the making: relations of figures that were not printed in the end are no part of the report. */
  finish() {
    const { places } = this.print();
    this.standing = places;
    this.relations = this.relations.filter(({ result, parts }) => [result, ...parts].every((id) => places.has(id)));
    const wrong = this.broken(this.lookup());
    if (wrong.length > 0) throw new Error(`the report is not clean: ${wrong.map(({ rule }) => rule).join(', ')}`);
  }

  /** True where the text that was chosen in the end prints the figure. */
  isPrinted({ id }) {
    return this.standing?.has(id) === true;
  }

  /** Ids of the figures that stand in tables. */
  cellFigures() {
    const texts = this.blocks.flatMap(({ rows = [] }) => rows.flat());
    return new Set(texts.flatMap((text) => [...text.matchAll(mark)].map(([, id]) => Number(id))));
  }

  /** Ids of the figures in a row of a table. */
  figuresInRow(block, row) {
    return (this.blocks[block].rows[row] ?? []).flatMap((text) => [...text.matchAll(mark)].map(([, id]) => Number(id)));
  }

  /** Looks up printed figures, with replacements `{ number, unit? }` by id and without the ids in `gone`. */
  lookup(changes = new Map(), gone = new Set()) {
    const cache = new Map();
    return (id) => {
      if (gone.has(id)) return undefined;
      if (!cache.has(id)) cache.set(id, valued({ ...this.figures[id], ...changes.get(id) }));
      return cache.get(id);
    };
  }

  /** The broken relations, proofs and others. */
  broken(get) {
    return this.relations.filter((relation) => get(relation.result) !== undefined && relation.broken(get));
  }
}

function containerOf(block, place) {
  if (block.type === 'paragraph') return block.text;
  return block.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.text ?? '';
}

/** The value of a printed figure in 元, as a fraction of one, or as a number. */
function valued(figure) {
  if (figure.word) return figure;
  const text = figure.number.replaceAll(',', '');
  const point = text.indexOf('.');
  const digits = point < 0 ? 0 : text.length - point - 1;
  const scale =
    figure.kind === 'money'
      ? Rational.of(10n ** BigInt(moneyUnits[figure.unit]))
      : figure.kind === 'ratio'
        ? Rational.of(1, 100)
        : Rational.one;
  const value = Rational.of(text);
  return {
    ...figure,
    digits,
    value: value.mul(scale),
    step: Rational.of(1n, 10n ** BigInt(digits)).mul(scale),
    // A bare nought is nothing at all.
    exact: figure.exact || (text === '0' && figure.kind === 'money'),
  };
}

export { LEFT, UP };
