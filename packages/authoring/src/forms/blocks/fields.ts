import type { PackBlock } from '@hengji/packs';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { isFigure, joined } from '../values.js';

type FieldsBlock = Extract<PackBlock, { kind: 'fields' }>;

/** Width of a label, of a hundred. */
const labelShare = 14;

/** Rows of labels and values, 「主管部门 | … | 实施单位 | …」. Amounts are printed beside their names like texts. */
export const drawFields = ({ rows, money = {} }: FieldsBlock, desk: Desk, unit: string | undefined): Band[] =>
  rows.map((labels) =>
    pairs(
      labels.map((label) => {
        const subject = money[label];
        if (subject === undefined) return { label, text: desk.field(label) };
        const { text } = desk.amount(subject, joined(label), unit);
        return { label, text };
      }),
    ),
  );

/** The fields of the record that the forms of its pack have no place for, one below the other. */
export function drawOtherFields(desk: Desk): Band[] {
  return desk.otherFields.map(({ name, value }) => {
    desk.show(joined(name).replace(/[:：]$/, ''), value.text);
    return pairs([{ label: name, text: value.text }]);
  });
}

/** One row of labels and values side by side. */
export function pairs(items: readonly { readonly label: string; readonly text: string }[]): Band {
  const value = 100 / Math.max(1, items.length) - labelShare;
  return {
    shares: items.flatMap(() => [labelShare, value]),
    sided: false,
    rows: [
      items.flatMap(({ label, text }, at): BandCell[] => [
        { at: 2 * at, text: label, look: 'label' },
        { at: 2 * at + 1, text, look: isFigure(text) ? 'number' : items.length > 1 ? 'word' : 'text' },
      ]),
    ],
  };
}
