import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configurationName, findConfiguration, readConfiguration } from './configuration.js';
import { editDistance, nearest } from './nearest.js';
import type { CheckEntry } from './settings-of.js';
import { YamlProblems } from './validated-yaml.js';

const checks: readonly CheckEntry[] = [
  { id: 'sum-of-parts', title: '分项之和与合计不符', severity: 'error' },
  {
    id: 'low-target',
    title: '目标值偏低',
    severity: 'warning',
    thresholds: { ratio: { title: '完成值为目标值的多少', value: '150%' }, many: { title: '指标个数', value: '3' } },
  },
  { id: 'blank-cell', title: '应填未填', severity: 'advice' },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  const file = join(folder, configurationName);
  await writeFile(file, text);
  return readConfiguration(file, checks);
}
async function problems(text: string): Promise<readonly string[]> {
  try {
    await read(text);
    return [];
  } catch (error) {
    if (error instanceof YamlProblems) return error.problems;
    throw error;
  }
}

describe('a configuration', () => {
  it('is read whole', async () => {
    const configuration = await read(`# 本市的设置
packs: [hunan-department-2015]
checks:
  low-target: off
  sum-of-parts: warning   # 逐项说明即可
thresholds:
  low-target: { ratio: 200%, many: 5 }
packSettings:
  hunan-department-2015:
    checks: { blank-cell: warning }
    thresholds:
failOn: warning
`);
    expect(configuration).toEqual({
      file: join(folder, configurationName),
      packs: ['hunan-department-2015'],
      settings: {
        checks: { 'low-target': 'off', 'sum-of-parts': 'warning' },
        thresholds: { 'low-target': { ratio: '200%', many: '5' } },
      },
      packSettings: { 'hunan-department-2015': { checks: { 'blank-cell': 'warning' }, thresholds: {} } },
      failOn: 'warning',
    });
  });

  it.each(['', '# 全部采用默认\n', 'checks:\nthresholds:\npacks:\n'])('may say nothing: %j', async (text) => {
    expect(await read(text)).toMatchObject({ packs: [], settings: { checks: {}, thresholds: {} } });
  });

  it.each([
    ['chekcs: {}', '第1行：没有“chekcs”这个键。'],
    ['\nchecks:\n  sum-of-part: off', '第3行：没有编号为“sum-of-part”的检查项；是不是“sum-of-parts”？'],
    ['checks:\n  entirely-new: off', '第2行：没有编号为“entirely-new”的检查项。'],
    ['checks:\n  sum-of-parts: fatal', '第2行：checks.sum-of-parts：应为 off、advice、warning、error 之一。'],
    ['checks: [a]', /第1行：checks：.*应为键和值/],
    ['thresholds:\n  low-target:\n    rato: 200%', /第3行：.*没有名为“rato”的界限；是不是“ratio”？/],
    ['thresholds:\n  low-target:\n    ratio: 2', /第3行：“ratio”（完成值为目标值的多少）应写成百分比，例如 150%。/],
    ['thresholds:\n  low-target:\n    many: 3%', /应写成数，不带百分号/],
    ['thresholds:\n  low-target:\n    many: -1', /应为不小于0的数/],
    ['thresholds:\n  blank-cell:\n    many: 1', /“blank-cell”没有可以调整的界限/],
    ['packs:\n  - 湖南\n', /第2行：.*找不到模板包/],
    ['packs:\n  - hunan-department-2051\n', /第2行：没有编号为“hunan-department-2051”的模板包/],
    ['packSettings:\n  hunan-department-2051: {}', /第2行：.*是不是“hunan-department-2015”？/],
    ['failOn: sometimes', '第1行：failOn：应为 error、warning、never 之一。'],
    ['checks:\n  a: off\n  a: off', '第3行：同一个键写了两次。'],
    ['checks: {a: off', /第1行：/],
    ['a: &a 1\nb: *a', /别名/],
  ])('is refused with line and reason: %j', async (text, sentence) => {
    const found = await problems(text);
    expect(found).toHaveLength(1);
    if (typeof sentence === 'string') expect(found[0]).toBe(sentence);
    else expect(found[0]).toMatch(sentence);
  });

  it.each([
    ['low-target', '默认即为 warning'],
    ['blank-cell', '最高可设为 warning'],
  ])('cannot make an error of what is not proved: %s', async (id, words) => {
    expect(await problems(`checks:\n  ${id}: error`)).toEqual([
      expect.stringMatching(`第2行：“${id}”.*不能设为 error`),
    ]);
    expect((await problems(`checks:\n  ${id}: error`))[0]).toContain(words);
    expect(await problems('checks:\n  sum-of-parts: error')).toEqual([]);
  });

  it('tells all that is wrong, in the order of the lines', async () => {
    const found = await problems('thresholds:\n  none: {}\nchecks:\n  low-target: error\n  nothing: off\n');
    expect(found.map((sentence) => sentence.slice(0, 3))).toEqual(['第2行', '第4行', '第5行']);
  });

  it('finds packs by paths that begin at its own folder', async () => {
    await mkdir(join(folder, '本市模板'));
    const pack =
      'id: our-city\ntitle: 本市\nplace: 云溪市\nlevel: 市级\nkind: department\nyears: { from: 2020 }\nreferences: [{ title: 《办法》 }]\n';
    await writeFile(join(folder, '本市模板', 'pack.yaml'), pack);
    const { packs } = await read('packs: [./本市模板]\npackSettings: { our-city: { checks: { blank-cell: off } } }');
    expect(packs).toEqual([join(folder, '本市模板')]);
  });

  it('is bounded', async () => {
    expect(await problems(`# ${'x'.repeat(600_000)}`)).toEqual([expect.stringMatching(/太大/)]);
    expect(await problems(`packs: ${'['.repeat(200_000)}`)).toHaveLength(1);
    await expect(readConfiguration(folder, checks)).rejects.toThrow('这不是文件。');
    await expect(readConfiguration(join(folder, 'none'), checks)).rejects.toThrow(/找不到/);
  });

  it('never throws anything else, whatever is written', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'packs:',
        'checks:',
        '  - a',
        '  sum-of-parts: off',
        'thresholds:',
        '? x',
        '---',
        '&a *a',
        '!!js x',
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        for (const sentence of await problems(lines.join('\n'))) expect(sentence).toMatch(/[一-鿿]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('findConfiguration', () => {
  it('takes the nearest, from the folder itself up to the root', async () => {
    const deep = join(folder, '2023', '教育局');
    await mkdir(deep, { recursive: true });
    expect(await findConfiguration(deep)).toBeUndefined();
    await writeFile(join(folder, configurationName), '');
    expect(await findConfiguration(deep)).toBe(join(folder, configurationName));
    await mkdir(join(deep, configurationName));
    await writeFile(join(folder, '2023', configurationName), '');
    expect(await findConfiguration(deep)).toBe(join(folder, '2023', configurationName));
  });
});

describe('nearest', () => {
  it.each([
    ['shares-add-upp', 'shares-add-up'],
    ['wieghts-add-up', 'weights-add-up'],
    ['Total-Score', 'total-score'],
    ['weather', undefined],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, ['shares-add-up', 'weights-add-up', 'total-score'])).toBe(expected);
  });

  it('measures like a distance', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
