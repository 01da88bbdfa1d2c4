import { expect, it } from 'vitest';
import { cleanName } from './names.js';

it.each([
  ['其中：基本支出为', '基本支出'],
  ['2023年度财政拨款支出', '财政拨款支出'],
  ['（1）办公设备购置费', '办公设备购置费'],
  ['截至年底，累计完成投资', '完成投资'],
  ['、公务接待费', '公务接待费'],
  ['共', '共'],
])('the name in %s is %s', (lead, name) => {
  expect(cleanName(lead)).toBe(name);
});
