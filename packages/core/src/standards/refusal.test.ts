import { describe, expect, it } from 'vitest';
import { compileStandard } from './index.js';

const understood = [
  '执行率达到95%得满分，每低1个百分点扣0.5分，扣完为止',
  '90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分',
  '按预算执行率乘以分值计算得分',
  '①有制度，得2分；②有记录，得3分',
  '①有方案；②有总结。以上每项2.5分',
  '每发现一例不合规支出扣1分，扣完为止',
  '优得5分，良得4分，中得3分，差得0分',
  '按时完成得满分，每延迟1天扣0.5分',
  '完成目标值得满分，未完成的按照完成值与目标值的比例记分',
  '1.到位率≥95%得2分，每低1个百分点扣0.5分；2.合格率≥90%得3分，每低1个百分点扣0.5分',
  '①国家级奖项得5分；②省级奖项得3分，按最高一项计分',
];

/** Each changes what the rule before it gives, in a way that no rule can hold. */
const riders = [
  '但受灾单位除外',
  '特殊情况另行处理',
  '以前年度项目减半计分',
  '新成立单位适当放宽',
  '超过部分加倍扣分',
  '同一问题不重复扣分',
  '经批准的可不扣分',
  '农业项目按80%计',
  '上级另有规定的从其规定',
  '山区县提高五个百分点',
  '情节严重的双倍扣分',
  '疫情影响的可剔除',
  '乡镇得半分',
  '其中县级占60%',
  '小数点后四舍五入',
];

describe('a rider that is not understood', () => {
  it.each(riders)('%s', (rider) => {
    for (const text of understood) {
      expect(compileStandard(text, { fullMarks: '5' }).status).toBe('compiled');
      for (const whole of [
        `${text}，${rider}。`,
        `${text}；${rider}。`,
        `${text}。${rider}。`,
        `${rider}；${text}。`,
      ]) {
        const standard = compileStandard(whole, { fullMarks: '5' });
        const understoodAnyway = standard.status === 'compiled' || standard.status === 'judgement';
        expect([whole, understoodAnyway]).toEqual([whole, false]);
      }
    }
  });
});

it('says which words it did not read', () => {
  const standard = compileStandard('执行率≥95%得满分；上级另有规定的从其规定。', { fullMarks: '5' });
  expect(standard.status).toBe('not-understood');
  expect(standard.rule).toBeNull();
  expect(standard.unread).toEqual(['上级另有规定的从其规定']);
  expect(standard.diagnostics[0]?.message).toContain('上级另有规定的从其规定');
});

it('keeps descriptions apart from rules, and lists them as unread', () => {
  const standard = compileStandard('本指标反映预算执行的进度。执行率≥95%得满分，否则不得分。', { fullMarks: '5' });
  expect(standard.status).toBe('compiled');
  expect(standard.unread).toEqual(['本指标反映预算执行的进度']);
});

it('takes the name of the indicator for no text of its own', () => {
  const text = '资金到位及时性。按时到位得满分，未按时到位不得分。';
  expect(compileStandard(text, { fullMarks: '5' }).status).toBe('not-understood');
  expect(compileStandard(text, { fullMarks: '5', name: '资金到位及时性' }).status).toBe('compiled');
});

it('gives the place of every clause in the original text', () => {
  const text = '　执行率 ≥ 95％，得满分；每低 1 个百分点扣 0.5 分，扣完为止。';
  const { readings } = compileStandard(text, { fullMarks: '5' });
  expect(readings.map(({ start, end, as }) => [as, text.slice(start, end)])).toEqual([
    ['情形与得分', '执行率 ≥ 95％，得满分'],
    ['步长或计数', '每低 1 个百分点扣 0.5 分'],
    ['连接语', '扣完为止'],
  ]);
});

it.each([
  '9',
  '每',
  '得',
  '(',
  '1%-',
  '超过',
  '①',
  '每超过1%',
  '优、',
  '没有',
  '得分=',
  '((',
  'A*(',
  '80%≤',
  '±',
  '实际',
  '高于偏低',
  '优秀5分；',
  '以1',
  '①甲,',
  '1.甲率≥9%得1分,',
  '1.甲率≥9%得1分,每低1%扣1分;2.乙率≥9%得1分。',
  '甲（2分）：',
  '按最高',
  '绝对值',
])('reads a hostile text of %s in bounded time', (piece) => {
  const text = piece.repeat(Math.floor(4900 / piece.length));
  const standard = compileStandard(text, { fullMarks: '5', definition: text });
  expect(['compiled', 'inconsistent', 'judgement', 'not-understood']).toContain(standard.status);
});

it('does not read what is too long, and refuses full marks that are none', () => {
  expect(compileStandard('得满分'.repeat(5000), { fullMarks: '5' }).status).toBe('not-understood');
  expect(compileStandard('90%以上得满分', { fullMarks: '0' }).status).toBe('not-understood');
  expect(() => compileStandard('90%以上得满分', { fullMarks: '五' })).toThrow(RangeError);
});
