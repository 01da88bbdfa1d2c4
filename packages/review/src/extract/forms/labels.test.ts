import { emptyEvaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { plain } from '../testing/plain.js';
import { takeLabelledLine } from './labels.js';

const read = (raw: string): unknown => {
  const evaluation = emptyEvaluation('department');
  const taken = takeLabelledLine({ block: 0, raw }, evaluation);
  const { fields, signatures, unit } = evaluation;
  return plain({ taken, fields, signatures, unit });
};

describe('takeLabelledLine', () => {
  it('reads a line of signatures, blank ones too', () => {
    expect(read('填表人：林小舟   填报日期：       联系电话：0731-0000000  单位负责人签字：')).toEqual({
      taken: true,
      fields: [],
      signatures: [
        { name: '填表人', value: '林小舟' },
        { name: '填报日期', value: '' },
        { name: '联系电话', value: '0731-0000000' },
        { name: '单位负责人签字', value: '' },
      ],
    });
  });

  it('reads the line above a form', () => {
    expect(read('单位名称：云溪县档案馆    填报日期：2024年3月5日')).toEqual({
      taken: true,
      fields: [{ name: '单位名称', value: '云溪县档案馆' }],
      signatures: [{ name: '填报日期', value: '2024年3月5日' }],
      unit: '云溪县档案馆',
    });
  });

  it('ends a value where the unit of money begins', () => {
    expect(read('填报单位：云溪县档案馆    金额单位：万元')).toMatchObject({
      fields: [{ name: '填报单位', value: '云溪县档案馆' }],
    });
  });

  it('leaves running text alone', () => {
    expect(read('本次评价由填报单位：云溪县档案馆自行组织。')).toMatchObject({ taken: false });
    expect(read('一、主要职责：收集、保管档案。')).toMatchObject({ taken: false });
    expect(read('')).toMatchObject({ taken: false });
  });

  it('reads the grade in the line above a form', () => {
    const evaluation = emptyEvaluation('department');
    takeLabelledLine({ block: 0, raw: '填报单位：云溪县档案馆　　自评等级：良　　金额单位：万元' }, evaluation);
    expect(plain(evaluation.grade)).toBe('良');
    expect(plain(evaluation.unit)).toBe('云溪县档案馆');
  });
});
