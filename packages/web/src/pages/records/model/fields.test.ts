import type { Evaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { fieldsOf, optionRows, otherFieldsTable, withField, withOption } from './fields.js';
import { withIdentity } from './identity.js';
import { at, blank, cells, pack } from './testing/sample.js';

describe('fields', () => {
  const record: Evaluation = {
    ...blank,
    unit: { text: '某馆' },
    fields: [
      { name: '单位名称', value: { text: '某馆' } },
      { name: '批复文号', value: { text: '12号' } },
    ],
    signatures: [
      { name: '填表人', value: { text: '甲' } },
      { name: '填表人', value: { text: '乙' } },
    ],
  };

  it('are those of the form, each as often as the record has it, and the others apart', () => {
    expect(fieldsOf(record, pack).map(({ label, value }) => [label, value])).toEqual([
      ['主管部门', ''],
      ['填报日期', ''],
      ['填表人', '甲'],
      ['填表人（第2处）', '乙'],
      ['改进措施', ''],
    ]);
    expect(cells(otherFieldsTable(record, pack))).toEqual([
      ['批复文号', '12号'],
      ['', ''],
    ]);
    const [, , , second] = fieldsOf(record, pack);
    if (second === undefined) throw new Error('no field');
    expect(withField(record, second, '丙').signatures.map(({ value }) => value.text)).toEqual(['甲', '丙']);
  });

  it('that say the same everywhere are one', () => {
    const blanked = { ...record, signatures: record.signatures.map(({ name }) => ({ name, value: { text: '' } })) };
    const signed = fieldsOf(blanked, pack).filter(({ name }) => name === '填表人');
    expect(signed).toHaveLength(1);
    expect(signed.map((field) => withField(blanked, field, '丁').signatures.map(({ value }) => value.text))).toEqual([
      ['丁', '丁'],
    ]);
  });

  it('follow the unit that they repeat', () => {
    expect(withIdentity(record, 'unit', '新馆').fields.map(({ value }) => value.text)).toEqual(['新馆', '12号']);
  });

  it('beyond the form are added, renamed and deleted without touching the others', () => {
    const table = otherFieldsTable(record, pack);
    const more = table.edited(record, [
      { row: 1, column: 0, text: '联系电话' },
      { row: 1, column: 1, text: '无' },
    ]);
    expect(more.signatures.map(({ name }) => name)).toEqual(['填表人', '填表人', '联系电话']);
    expect(table.operated(record, 'delete', at(0)).fields.map(({ name }) => name)).toEqual(['单位名称']);
  });

  it('keep an option that no form knows', () => {
    const options = [{ name: '项目属性', options: [{ name: '其他项目', checked: true }] }];
    const [row] = optionRows({ ...record, options }, pack);
    if (row === undefined) throw new Error('no row');
    expect(withOption({ ...record, options }, row, '新增性项目', true).options[0]?.options).toEqual([
      { name: '持续性项目', checked: false },
      { name: '新增性项目', checked: true },
      { name: '其他项目', checked: true },
    ]);
  });
});
