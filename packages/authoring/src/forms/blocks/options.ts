import type { Evaluation } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band } from '../band.js';
import type { Desk } from '../desk.js';
import { bareName } from '../desk.js';
import { joined } from '../values.js';
import { pairs } from './fields.js';

type OptionsBlock = Extract<PackBlock, { kind: 'options' }>;
type Choice = Evaluation['options'][number];

/** Fields of check boxes, 「1、常年性项目 ☑　2、一次性项目 □」; those that only the record has stand below the form's. */
export function drawOptions(block: OptionsBlock | undefined, desk: Desk): Band[] {
  const own = desk.record.options;
  const rows: Choice[] = (block?.rows ?? []).map(({ label, options }) => {
    const chosen = own.find(({ name }) => bareName(name) === bareName(label));
    const names = [
      ...options,
      ...(chosen?.options ?? []).map(({ name }) => name).filter((name) => !options.includes(name)),
    ];
    return {
      name: label,
      options: names.map((name) => ({
        name,
        checked: chosen?.options.some((o) => o.name === name && o.checked) ?? false,
      })),
    };
  });
  const others = own.filter(({ name }) => !rows.some((row) => bareName(row.name) === bareName(name)));
  return [...rows, ...others].map(({ name, options }) => {
    desk.shown.options.push({
      name: joined(name),
      options: options.map(({ name: each, checked }) => ({ name: each, checked })),
    });
    const text = options.map((option, at) => `${at + 1}、${option.name} ${option.checked ? '☑' : '□'}`).join('　');
    return pairs([{ label: name, text }]);
  });
}
