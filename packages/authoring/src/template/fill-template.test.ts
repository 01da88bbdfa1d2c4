import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { type Document, defaultLimits, readDocument } from '@hengji/documents';
import { openPackage, zipParts } from '@hengji/documents/write';
import { ExternalHyperlink, Paragraph, TextRun, VerticalMergeType } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.js';
import { WordTemplateError } from './problem.js';
import { cell, line, table, template } from './testing/make-template.js';
import { department, indicators, project } from './testing/record.js';

const fill = async (
  bytes: Uint8Array,
  record: Evaluation = department,
  projects: readonly Evaluation[] = [],
): Promise<Document> => readDocument(await fillTemplate(bytes, record, projects));

const lines = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

/** The cells of the table with that number: row, rows, columns that they cover, and text. */
const cells = ({ blocks }: Document, number = 0): string[] => {
  const block = blocks.filter(({ type }) => type === 'table')[number];
  if (block?.type !== 'table') return [];
  return block.cells.map(
    ({ row, column, rowSpan, text }) => `${row},${column}${rowSpan > 1 ? `×${rowSpan}` : ''} ${text}`,
  );
};

const rows = (document: Document, number = 0): string[][] => {
  const block = document.blocks.filter(({ type }) => type === 'table')[number];
  if (block?.type !== 'table') return [];
  const grid = Array.from({ length: block.rows }, (): string[] => []);
  for (const { row, text } of block.cells) grid[row]?.push(text);
  return grid;
};

const xmlOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(openPackage(bytes, defaultLimits).read('word/document.xml'));

describe('fillTemplate: values', () => {
  it('puts values where their placeholders stand', async () => {
    const bytes = await template(
      '{{单位}}{{年度}}年度自评表（{{上年度}}年为{{上年.基本支出}}万元）',
      '总分{{ 总分 }}分，等级“{{等级}}”，执行率{{执行率}}，主管部门：{{主管部门}}，填表人：{{填表人}}',
      '基本支出{{基本支出}}，年初{{年初预算.基本支出}}；控制率{{在职人员控制率}}；共{{指标数}}个指标',
    );
    expect(lines(await fill(bytes))).toEqual([
      '青溪县图书馆2023年度自评表（2022年为169.2万元）',
      '总分96.13分，等级“优”，执行率96.28%，主管部门：青溪县文化局，填表人：王一',
      '基本支出180.7，年初175；控制率90%；共4个指标',
    ]);
  });

  it('finds single items by their names', async () => {
    const bytes = await template(
      '{{指标：举办展览：得分}}/{{指标: 举办展览 :分值}}',
      '{{预算执行：财政拨款：执行数}} {{栏目：厉行节约保障措施}} {{项目明细：古籍修复：年初预算}}',
      '{{正文：部门概况}}',
    );
    expect(lines(await fill(bytes))).toEqual(['18/20', '240.70 严控接待。 42', '馆藏丰富。\n读者众多。']);
  });

  it('leaves blank what the record does not say', async () => {
    const bytes = await template('[{{单位}}][{{总分}}][{{占比.基本支出}}][{{指标：没有：得分}}][{{指标数}}]');
    expect(lines(await fill(bytes, emptyEvaluation('department')))).toEqual(['[][][][][0]']);
  });

  it('does not choose between figures that differ', async () => {
    const bytes = await template('[{{项目明细：古籍修复：金额}}][{{其他收入}}]');
    const other = (text: string) => ({ subject: 'other-income' as const, name: '其他', amount: { text } });
    const record = { ...department, money: [...department.money, other('1'), other('2')] };
    expect(lines(await fill(bytes, record))).toEqual(['[40][]']);
  });

  it('finds placeholders that Word has cut into runs, and keeps the look of the first', async () => {
    const paragraph = new Paragraph({
      children: [
        new TextRun({ text: '单位：{', color: 'FF0000', bold: true }),
        new TextRun({ text: '{单', color: 'FF0000', bold: true }),
        new TextRun({ text: '位}', color: '00FF00' }),
        new TextRun({ text: '}，年度：', italics: true }),
        new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('见{{年')] }),
        new TextRun('度}}！'),
      ],
    });
    const bytes = await fillTemplate(await template(paragraph), department);
    expect(lines(await readDocument(bytes))).toEqual(['单位：青溪县图书馆，年度：见2023！']);
    expect(xmlOf(bytes)).toMatch(
      /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*FF0000(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>青溪县图书馆/,
    );
  });

  it('checks boxes', async () => {
    const bytes = await template(
      '{{☑项目属性=持续性项目}}持续性项目 {{☑项目属性=新增性项目}}新增性项目',
      '{{☑等级=优}}优 {{□等级=良}}良 {{☑有项目}}有项目 {{☑项目性质=甲}}甲',
    );
    expect(lines(await fill(bytes))).toEqual(['□持续性项目 ☑新增性项目', '☑优 □良 □有项目 □甲']);
  });
});

describe('fillTemplate: lists', () => {
  it('repeats rows and merges the cells of a class', async () => {
    const bytes = await template(
      table(
        ['一级', '二级', '三级', '分值', '得分'],
        ['{{#指标}}{{一级指标}}（{{一级指标分值}}）', '{{二级指标}}', '{{三级|指标}}', '{{分值}}', '{{得分}}{{/指标}}'],
        ['总分', '', '', '{{满分}}', '{{总分}}'],
      ),
    );
    expect(cells(await fill(bytes))).toEqual([
      ...['0,0 一级', '0,1 二级', '0,2 三级', '0,3 分值', '0,4 得分'],
      ...['1,0×3 产出指标（50）', '1,1×2 数量指标', '1,2 修复古籍', '1,3 20', '1,4 20'],
      ...['2,2 举办展览', '2,3 20', '2,4 18'],
      ...['3,1 质量指标', '3,2 修复合格率', '3,3 10', '3,4 10'],
      // A class of the same name under another class is another one.
      ...['4,0 效益指标（40）', '4,1 质量指标', '4,2 接待读者', '4,3 40', '4,4 38.5'],
      ...['5,0 总分', '5,1 ', '5,2 ', '5,3 100', '5,4 96.13'],
    ]);
  });

  it('merges the weight that indicators share, and nothing else that happens to be equal', async () => {
    const record: Evaluation = {
      ...department,
      indicators: indicators.map(({ weight, ...indicator }, at) => ({
        ...indicator,
        ...(at === 1 ? { sharesWeightWith: 0 } : weight ? { weight } : {}),
        score: { text: '9' },
      })),
    };
    const bytes = await template(table(['{{#指标}}{{三级指标}}', '{{分值}}', '{{得分}}{{/指标}}']));
    expect(cells(await fill(bytes, record))).toEqual([
      ...['0,0 修复古籍', '0,1×2 20', '0,2 9', '1,0 举办展览', '1,2 9'],
      ...['2,0 修复合格率', '2,1 10', '2,2 9', '3,0 接待读者', '3,1 40', '3,2 9'],
    ]);
  });

  it('keeps a label beside the rows that are repeated', async () => {
    const rowsOf = (count: number) => ({ ...department, indicators: indicators.slice(0, count), frame: [] });
    const label = (text: string, merge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
      cell(text, { verticalMerge: merge });
    const bytes = await template(
      table(
        [label('绩效指标', VerticalMergeType.RESTART), '{{#指标}}{{三级指标}}', '{{得分}}{{/指标}}'],
        [label('', VerticalMergeType.CONTINUE), '小计', '{{总分}}'],
      ),
    );
    expect(cells(await fill(bytes, rowsOf(3)))[0]).toBe('0,0×4 绩效指标');
    expect(cells(await fill(bytes, rowsOf(0)))).toEqual(['0,0 绩效指标', '0,1 小计', '0,2 96.13']);
  });

  it('repeats several rows, and rows within the rows of a project', async () => {
    const projects = [project('古籍修复'), project('读者服务')];
    const bytes = await template(
      table(
        ['{{#项目}}{{#指标}}{{项目名称}}', '{{三级指标}}', '{{得分}}{{/指标}}'],
        ['小计', '{{部门：总分}}', '{{总分}}{{/项目}}'],
      ),
    );
    expect(cells(await fill(bytes, department, projects))).toEqual([
      ...['0,0×2 古籍修复', '0,1 修复古籍', '0,2 20', '1,1 举办展览', '1,2 18', '2,0 小计', '2,1 96.13', '2,2 95'],
      ...['3,0×2 读者服务', '3,1 修复古籍', '3,2 20', '4,1 举办展览', '4,2 18', '5,0 小计', '5,1 96.13', '5,2 95'],
    ]);
  });

  it('repeats the indicators of each goal', async () => {
    const record: Evaluation = {
      ...department,
      frame: [],
      indicators: indicators.map((indicator, at) => ({ ...indicator, goal: at < 3 ? 0 : 1 })),
    };
    const bytes = await template(
      table(
        [cell('{{#目标}}目标{{序号}}', { columnSpan: 1 }), cell('{{目标内容}}', { columnSpan: 3 })],
        ['{{#指标}}{{一级指标}}', '{{二级指标}}', '{{三级指标}}', '{{得分}}{{/指标}}{{/目标}}'],
        [cell('合计', { columnSpan: 3 }), '{{总分}}'],
      ),
    );
    expect(cells(await fill(bytes, record))).toEqual([
      ...['0,0 目标1', '0,1 修复古籍二百册'],
      ...['1,0×3 产出指标', '1,1×2 数量指标', '1,2 修复古籍', '1,3 20', '2,2 举办展览', '2,3 18'],
      ...['3,1 质量指标', '3,2 修复合格率', '3,3 10'],
      ...['4,0 目标2', '4,1 办好展览', '5,0 效益指标', '5,1 质量指标', '5,2 接待读者', '5,3 38.5'],
      ...['6,0 合计', '6,3 96.13'],
    ]);
  });

  it('repeats paragraphs and tables for each project, which asks its department for what it lacks', async () => {
    const bytes = await template(
      '前言',
      '{{#项目}}',
      '{{序号}}　{{项目名称}}（{{单位}}{{年度}}）',
      table(['{{#指标}}{{三级指标}}', '{{得分}}{{/指标}}']),
      '{{/项目}}',
      '后记',
    );
    const document = await fill(bytes, department, [project('古籍修复', 2022), project('读者服务')]);
    expect(lines(document)).toEqual([
      '前言',
      '1　古籍修复（青溪县图书馆2022）',
      '2　读者服务（青溪县图书馆2023）',
      '后记',
    ]);
    expect(document.blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
    expect(lines(await fill(bytes))).toEqual(['前言', '后记']);
  });

  it('keeps tables apart that come to stand one after the other', async () => {
    const bytes = await template('{{#项目}}', table(['{{项目名称}}']), '{{/项目}}');
    const document = await fill(bytes, department, [project('甲'), project('乙')]);
    expect([cells(document, 0), cells(document, 1)]).toEqual([['0,0 甲'], ['0,0 乙']]);
  });

  it('repeats paragraphs of a cell, one paragraph, and part of one', async () => {
    const bytes = await template(
      table([cell(['{{#目标}}', '目标{{序号}}：{{目标内容}}', '{{/目标}}']), '{{#目标}}{{完成情况}}{{/目标}}']),
      '目标：{{#目标}}{{目标内容}}、{{/目标}}共{{目标数}}个',
      table([cell(['{{#项目}}', '{{项目名称}}', '{{/项目}}']), '右']),
    );
    const document = await fill(bytes);
    expect(rows(document)).toEqual([['目标1：修复古籍二百册\n目标2：办好展览', '已修复二百册\n办展九次']]);
    expect(lines(document)).toEqual(['目标：修复古籍二百册、办好展览、共2个']);
    expect(rows(document, 1)).toEqual([['', '右']]);
  });

  it('writes what is asked for only under a condition', async () => {
    const bytes = await template(
      '{{#有等级}}等级：{{等级}}{{/有等级}}',
      '{{#无项目}}',
      '本单位没有项目。',
      '{{/无项目}}',
      '得分{{总分}}{{#等级=优}}，优秀{{/等级=优}}{{#等级≠优}}，待提高{{/}}。',
      table(['表'], ['{{#有项目}}项目{{/有项目}}'], ['{{#项目}}{{项目名称}}{{/项目}}']),
    );
    expect(lines(await fill(bytes))).toEqual(['等级：优', '本单位没有项目。', '得分96.13，优秀。']);
    expect(lines(await fill(bytes, emptyEvaluation('department'), [project('甲')]))).toEqual(['得分，待提高。']);
  });

  it('leaves no empty paragraphs where a list names only what meets a condition', async () => {
    const bytes = await template(
      '{{#指标}}{{#等级=优}}{{#得分≠20}}{{三级指标}}：{{得分}}{{/得分≠20}}{{/等级=优}}{{/指标}}',
      table([cell('{{#指标}}{{#得分=18}}{{三级指标}}{{/}}{{/指标}}')]),
    );
    const document = await fill(bytes);
    expect(lines(document)).toEqual(['举办展览：18', '修复合格率：10', '接待读者：38.5']);
    expect(rows(document)).toEqual([['举办展览']]);
  });

  it('drops rows under a condition, and a table of which nothing is left', async () => {
    const bytes = await template(
      table(['名称', '金额'], ['{{#有其他收入}}其他收入', '{{其他收入}}{{/有其他收入}}']),
      table(['{{#项目}}{{项目名称}}', '{{总分}}{{/项目}}']),
      '完',
    );
    const document = await fill(bytes);
    expect(rows(document)).toEqual([['名称', '金额']]);
    expect(document.blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
  });
});

describe('fillTemplate: hostile input', () => {
  const hostile = '{{总分}}{{#指标}}{{/指标}}\u0007\ufdd00\ufdd1<w:p/>&"\'\r\n第二行\t😀\ud800=1+1';

  it('never reads placeholders, markup or control characters out of values', async () => {
    const bytes = await template(
      '{{单位}}',
      table(['{{单位}}{{#指标}}{{三级指标}}', '{{#有等级}}{{单位}}{{/有等级}}{{/指标}}']),
    );
    const record = { ...department, unit: { text: hostile }, indicators: indicators.slice(0, 1) };
    const kept = '{{总分}}{{#指标}}{{/指标}}0<w:p/>&"\'\n第二行\t😀=1+1';
    const document = await fill(bytes, record);
    expect(lines(document)).toEqual([kept]);
    expect(rows(document)).toEqual([[`${kept}修复古籍`, kept]]);
  });

  it('gives any text back as it was, in any place', async () => {
    const bytes = await template('{{单位}}', table(['{{#目标}}{{目标内容}}', '{{单位}}{{/目标}}']), '完');
    const words = fc.string({
      unit: fc.constantFrom('{', '}', '#', '/', '指标', '总分', ' ', '<', '&', '\ufdd1', '甲'),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.array(words, { maxLength: 3 }), async (unit, goals) => {
        const record = {
          ...department,
          unit: { text: `「${unit}」` },
          goals: goals.map((text) => ({ text: { text: `「${text}」` } })),
        };
        const clean = (text: string) => `「${text.replace(/\ufdd1/g, '')}」`;
        const document = await fill(bytes, record);
        expect(lines(document)[0]).toBe(clean(unit));
        expect(rows(document)).toEqual(goals.map((text) => [clean(text), clean(unit)]));
      }),
      { numRuns: 40 },
    );
  });

  it('takes very long values, and stops before the file grows beyond all bounds', async () => {
    const long = '长'.repeat(200_000);
    const bytes = await template('{{单位}}', ...Array.from({ length: 60 }, () => '{{单位}}'));
    const one = await template('{{单位}}');
    expect(lines(await fill(one, { ...department, unit: { text: long } }))).toEqual([long]);
    await expect(fillTemplate(bytes, { ...department, unit: { text: long } })).rejects.toThrow('太大');
    const many = {
      ...department,
      indicators: Array.from({ length: 3_000 }, () => indicators[0] ?? { name: { text: '' } }),
    };
    const wide = await template(
      table(['{{#指标}}{{三级指标}}', ...Array.from({ length: 60 }, () => '格'), '{{得分}}{{/指标}}']),
    );
    await expect(fillTemplate(wide, many, [], { limits: { nodes: 50_000 } })).rejects.toThrow('太大');
  });

  it('refuses what is no sound Word file in one sentence', async () => {
    const sound = await template('{{单位}}');
    const zip = openPackage(sound, defaultLimits);
    const names = zip.names;
    const part = (name: string) => {
      const packed = zip.packed(name);
      return packed ? [{ name, packed }] : [];
    };
    const bomb = zipParts([...names.flatMap(part), { name: 'word/media/a.bin', content: new Uint8Array(40 << 20) }]);
    const lying = zipParts(
      names.flatMap((name) => part(name).map(({ packed }) => ({ name, packed: { ...packed, size: packed.size + 1 } }))),
    );
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('你好'), sound.slice(0, 900), bomb, lying]) {
      const error: unknown = await fillTemplate(bytes, department).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WordTemplateError);
      expect(String(error)).toMatch(/^WordTemplateError: 模板[^\n]*。$/);
    }
  });

  it('never fills by halves', async () => {
    const bytes = await template('{{单位}}', '{{总分数}}', '{{#指标}}', '完');
    await expect(fillTemplate(bytes, department)).rejects.toThrow(
      /^正文第2段“\{\{总分数\}\}”：没有“总分数”这个占位符，是不是“总分.*另有1处错误/,
    );
  });
});

describe('fillTemplate: the file', () => {
  it('gives the same bytes for the same record, and leaves all other parts as they are', async () => {
    const bytes = await template('{{单位}}', table(['{{#指标}}{{一级指标}}', '{{得分}}{{/指标}}']));
    const [first, second] = [
      await fillTemplate(bytes, department),
      await fillTemplate(bytes, structuredClone(department)),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const [before, after] = [openPackage(bytes, defaultLimits), openPackage(first, defaultLimits)];
    expect(after.names).toEqual(before.names);
    for (const name of before.names) {
      if (name !== 'word/document.xml') expect(after.read(name)).toEqual(before.read(name));
    }
  });

  it('makes a document of a .dotx, and refuses macros', async () => {
    const as = (type: string, bytes: Uint8Array) => {
      const zip = openPackage(bytes, defaultLimits);
      return zipParts(
        zip.names.map((name) => {
          const text = new TextDecoder().decode(zip.read(name));
          const changed =
            name === '[Content_Types].xml' ? text.replace(/application[^"]*document\.main\+xml/, type) : text;
          return { name, content: new TextEncoder().encode(changed) };
        }),
      );
    };
    const bytes = await template('{{单位}}');
    const dotx = as('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', bytes);
    const filled = openPackage(await fillTemplate(dotx, department), defaultLimits);
    expect(new TextDecoder().decode(filled.read('[Content_Types].xml'))).toContain(
      'wordprocessingml.document.main+xml',
    );
    const macros = as('application/vnd.ms-word.document.macroEnabled.main+xml', bytes);
    await expect(fillTemplate(macros, department)).rejects.toThrow(/^模板带有宏/);
  });

  it('takes thousands of placeholders in one paragraph, and refuses more', async () => {
    const many = (count: number) => template(Array.from({ length: count }, () => '{{等|级}}').join(''));
    expect(lines(await fill(await many(3_000)))).toEqual(['优'.repeat(3_000)]);
    await expect(fillTemplate(await many(5_001), department)).rejects.toThrow('超过5000个');
  });

  it('leaves text without placeholders untouched', async () => {
    const bytes = await template(line('一 {二} | 三'), table(['甲', '乙']));
    expect(xmlOf(await fillTemplate(bytes, department)).length).toBeGreaterThan(0);
    expect(await fill(bytes)).toEqual(await readDocument(bytes));
  });
});
