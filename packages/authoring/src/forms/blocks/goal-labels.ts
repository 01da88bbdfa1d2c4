import type { Evaluation, FrameNode, Goal } from '@hengji/core';
import { bracketed, joined } from '../values.js';

/** A goal above the classes of its indicators, with the labels that the form prints for it. */
export interface GoalHead {
  readonly goal: Goal;
  /** 「年度目标1」, beside its text. */
  readonly name: string;
  /** 「10分」 */
  readonly weight: string | undefined;
  /** True where its text has a row of its own; else the label at the side of its indicators is all there is. */
  readonly inRow: boolean;
}

const label = /^(?:年度)?(?:总体|整体)?(?:绩效)?目标([\d一二三四五六七八九十]{0,3})$/;

/** The head of a goal's part of the form. `at` counts the goals. */
export function goalHead(node: FrameNode, { goals }: Evaluation, at: number): GoalHead {
  const own = node.goal === undefined ? undefined : goals[node.goal];
  const weight = bracketed(own?.weight ?? node.weight, 'class');
  const named = label.exec(joined(node.name));
  const inRow = own !== undefined && (own.text.text !== '' || (own.actual?.text ?? '') !== '');
  const number = own?.number ?? (named?.[1] || weight === undefined ? at + 1 : undefined);
  const fits = named !== null && named[1] !== undefined && numberOf(named[1]) === number;
  const name = fits ? joined(node.name) : `${inRow ? '年度目标' : '年度绩效目标'}${number ?? ''}`;
  return {
    name,
    weight,
    inRow,
    goal: {
      text: { text: own?.text.text ?? '' },
      ...(number === undefined ? {} : { number }),
      ...(weight === undefined ? {} : { weight: { text: weight } }),
      ...(own?.actual?.text ? { actual: { text: own.actual.text } } : {}),
    },
  };
}

function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const at = '一二三四五六七八九十'.indexOf(text);
  return at < 0 ? undefined : at + 1;
}
