import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Stream } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { standardCommand } from './standard.js';

class Recorder implements Stream {
  text = '';
  write(content: string | Uint8Array, done: (error?: Error | null) => void): void {
    this.text += content;
    done();
  }
}

async function standard(args: readonly string[], input = ''): Promise<string> {
  const out = new Recorder();
  const codes: number[] = [];
  const command = standardCommand(
    { out, err: new Recorder(), env: {} },
    (code) => codes.push(code),
    () => Readable.from([input]),
  ).exitOverride();
  await command.parseAsync([...args], { from: 'user' });
  expect(codes).toEqual([0]);
  return out.text;
}

const text = '100%计满分，每低于5%扣2分，扣完为止。';

describe('hengji standard TEXT', () => {
  it('tells the marks and how they come about', async () => {
    const shown = await standard([text, '--full-marks', '5', '--value', '97%']);
    expect(shown).toContain('得分：3～5（满分5）');
    expect(shown).toContain('低于100%达3个百分点');
    expect(shown).toContain('提示：大于100%时没有规定怎样得分');
  });

  it.each([
    [[text, '--value', '90%'], { min: '1', max: '1' }],
    [['变动率≤0得满分；每超过1%扣1分', '--value', '-12%'], { min: '5', max: '5' }],
    [['得分=实际完成值/目标值×分值', '--target', '≥60', '--actual', '41'], { min: '3.42', max: '3.42' }],
    [['①有制度，2分；②有记录，3分', '--met', '2'], { min: '3', max: '3' }],
    [['①有制度，2分；②有记录，3分', '--met', '0'], { min: '0', max: '0' }],
    [['每发现一例问题扣1分', '--count', '2'], { min: '3', max: '3' }],
    [['优得5分，良得3分', '--level', '良'], { min: '3', max: '3' }],
    [['执行率≥90%得满分；没有预算的按满分计算', '--not-applicable'], { min: '5', max: '5' }],
    [
      ['执行率≥90%得满分', '--definition', '执行率=支出/预算×100%', '--inputs', '{"支出":"9万元","预算":"10万元"}'],
      { min: '5', max: '5' },
    ],
  ])('%j', async (args, score) => {
    expect(JSON.parse(await standard([...args, '--full-marks', '5', '--json']))).toMatchObject({
      status: 'compiled',
      score,
    });
  });

  it.each([
    [[text], '--full-marks'],
    [[], '评价标准'],
    [[text, '--full-marks', '五'], '分值应为大于零的数'],
    [[text, '--full-marks', '0'], '分值应为大于零的数'],
    [[text, '--full-marks', '5', '--met', 'a'], '--met'],
    [[text, '--full-marks', '5', '--count', '-1'], '次数'],
    [[text, '--full-marks', '5', '--inputs', '{'], '--inputs'],
    [[text, '--ndjson'], '--ndjson'],
  ])('refuses %j', async (args, message) => {
    await expect(standard(args)).rejects.toThrow(message);
    await expect(standard(args)).rejects.toThrow(UsageError);
  });
});

describe('hengji standard --ndjson', () => {
  const run = async (...lines: readonly unknown[]): Promise<Record<string, unknown>[]> => {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const shown = await standard(['--ndjson'], input);
    return shown
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };

  it('gives one result a line, in order', async () => {
    const results = await run(
      { id: 'a', text, fullMarks: '5', given: { value: '95%' } },
      { id: 'b', text: '根据材料评定。', fullMarks: 8, given: {} },
      { id: 'c', text: '90%以上得5分；80%-85%得3分；低于80%不得分。', fullMarks: '5', given: { value: '87%' } },
    );
    expect(results).toMatchObject([
      { id: 'a', status: 'compiled', score: { min: '3', max: '3' }, unread: [] },
      { id: 'b', status: 'judgement', score: { min: '0', max: '8' } },
      { id: 'c', status: 'not-covered', score: null },
    ]);
    for (const { explanation, rule } of results) {
      expect(explanation).toMatch(/[\u4e00-\u9fff]/);
      expect(rule).toBeDefined();
    }
  });

  it('answers a malformed line with a result, and goes on', async () => {
    const results = await run(
      '{bad',
      '[]',
      'null',
      '',
      { id: 'x' },
      { id: 'y', text, fullMarks: -1 },
      { id: 'z', text, fullMarks: 5, given: { valu: '95%' } },
      { id: 'm', text, fullMarks: 5, given: { met: 'all' } },
      '{"id":"p","text":"90%以上得满分","fullMarks":5,"given":{"__proto__":{"value":"95%"}}}',
      { id: 7, text, fullMarks: 5, given: { value: '100%' } },
    );
    expect(results.map(({ id }) => id)).toEqual(['第1行', '第2行', '第3行', 'x', 'y', 'z', 'm', 'p', '7']);
    for (const result of results.slice(0, 8)) {
      expect(result).toMatchObject({ status: 'not-understood', score: null });
      expect(result.explanation).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(results.at(-1)).toMatchObject({ status: 'compiled', score: { min: '5', max: '5' } });
  });
});
