import { type Evaluation, emptyEvaluation, type Indicator } from '@hengji/core';
import type { PackDetail } from '../../../../api/types.js';
import type { Table } from '../table.js';

/** A pack with a form of every kind of labelled place, and none of money. */
export const pack: PackDetail = {
  id: 'test',
  title: '测试',
  place: '某省',
  level: '省级',
  kind: 'department',
  years: { from: 2020 },
  references: [{ title: '《办法》' }],
  fullMarks: '100',
  forms: [
    {
      id: 'form',
      title: '自评表',
      head: ['填报日期'],
      blocks: [
        { kind: 'fields', rows: [['单位名称'], ['主管部门']] },
        { kind: 'options', rows: [{ label: '项目属性', options: ['持续性项目', '新增性项目'] }] },
        { kind: 'text', label: '改进措施' },
      ],
      notes: ['{year}年的目标值以批复为准'],
      signatures: ['填表人'],
    },
  ],
};
/** A record with nothing in it. */
export const blank: Evaluation = { ...emptyEvaluation('department'), year: 2023 };
/** The texts of a table. */
export const cells = ({ rows }: Table): string[][] => rows.map((row) => row.cells.map(({ text }) => text));
/** Rows that are selected. */
export const at = (top: number, bottom = top) => ({ top, bottom, left: 0, right: 0 });
/** An indicator of a class of quantities. */
export const indicator = (name: string, target: string, actual: string, more: Partial<Indicator> = {}): Indicator => ({
  name: { text: name },
  level2: '数量指标',
  target: { text: target },
  actual: { text: actual },
  ...more,
});
