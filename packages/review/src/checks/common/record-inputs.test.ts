import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { recordInputs } from './record-inputs.js';

const told = (...paragraphs: string[]): Evaluation => ({
  ...emptyEvaluation('department'),
  year: 2023,
  sections: [{ number: '一、', title: '部门概况', level: 1, paragraphs }],
});

describe('recordInputs', () => {
  it('finds in the text what formulas ask for', () => {
    expect(
      recordInputs(
        told('我馆核定编制数12人，实际在职人数11人。', '年初预算120万元，年中追加18万元，全年支出130万元。'),
      ),
    ).toMatchObject({ 编制数: '12人', 在职人员数: '11人', 年初预算: '120万元', 本年追加预算: '18万元' });
  });

  it('leaves out the staff where several bodies are told of', () => {
    const inputs = recordInputs(
      told('机关行政编制10人，实际在职9人。下属服务中心事业编制6人，实际在职6人。全年收入80万元。'),
    );
    expect(Object.keys(inputs)).not.toContain('编制数');
  });

  it('finds nothing in a record without text', () => {
    expect(recordInputs(emptyEvaluation('department'))).toEqual({});
  });
});
