import { describe, expect, it } from 'vitest';
import { optionsIn } from './options.js';

describe('optionsIn', () => {
  it('reads boxes after their names', () => {
    expect(optionsIn('1、持续性项目     ☑   2、新增性项目 □')).toEqual([
      { name: '持续性项目', checked: true },
      { name: '新增性项目', checked: false },
    ]);
  });

  it('reads boxes before their names', () => {
    expect(optionsIn('☑ 常年性   □延续性\n☐一次性')).toEqual([
      { name: '常年性', checked: true },
      { name: '延续性', checked: false },
      { name: '一次性', checked: false },
    ]);
    expect(optionsIn('[√]本级 [ ]转移支付')).toEqual([
      { name: '本级', checked: true },
      { name: '转移支付', checked: false },
    ]);
  });

  it('finds nothing where there is no box', () => {
    expect(optionsIn('县级财政资金')).toBeUndefined();
    expect(optionsIn('□')).toBeUndefined();
  });
});
