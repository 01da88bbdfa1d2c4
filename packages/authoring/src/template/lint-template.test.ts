import { loadPack } from '@hengji/packs';
import { describe, expect, it } from 'vitest';
import { lintTemplate } from './lint-template.js';
import { cell, table, template } from './testing/make-template.js';

const errors = (bytes: Uint8Array): string[] =>
  lintTemplate(bytes).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
const advice = (bytes: Uint8Array, pack?: string): string[] =>
  lintTemplate(bytes, pack === undefined ? {} : { pack: loadPack(pack) }).flatMap(({ severity, message }) =>
    severity === 'advice' ? [message] : [],
  );

describe('lintTemplate', () => {
  it('has nothing to say about a sound template', async () => {
    const bytes = await template(
      '{{单位}}{{年度}}年度',
      table(['指标', '得分'], ['{{#指标}}{{三级指标}}', '{{得分}}{{/指标}}'], ['总分', '{{总分}}']),
      '{{#项目}}',
      '{{序号}}、{{项目名称}}{{#有等级}}（{{等级}}）{{/有等级}}',
      '{{/项目}}',
    );
    expect(lintTemplate(bytes)).toEqual([]);
  });

  it('tells unknown names with their place and the nearest known name', async () => {
    const bytes = await template(
      '填报单位：{{单位全称}}',
      '第二段{{填表日期时间}}{{措施}}',
      table(
        ['序', cell('合并', { columnSpan: 2 }), '{{#指标们}}{{/}}'],
        ['{{得分}}', '{{预算执行：财政拨款：执行了}}', '{{指标：举办展览}}', '{{#总分}}{{/总分}}'],
      ),
      '{{☑新增}} {{#等级=}}{{/}} {{指标}} {{序号}}',
    );
    expect(errors(bytes)).toEqual([
      '正文第1段“填报单位：{{单位全称}}”：没有“单位全称”这个占位符，是不是“单位名称”？',
      expect.stringMatching(/^正文第2段.*是不是“填表日期”？$/),
      expect.stringMatching(/^正文第2段.*没有“措施”这个占位符；如果是表中的一个栏目，请写“\{\{栏目：措施\}\}”。$/),
      '正文第1个表第1行第4列“{{#指标们}}{{/}}”：没有“指标们”这一类内容，是不是“指标”？',
      expect.stringContaining('正文第1个表第2行第1列“{{得分}}”：“得分”只能用在“{{#指标}}”、“{{#预算执行}}”里面'),
      '正文第1个表第2行第2列“{{预算执行：财政拨款：执行了}}”：“预算执行”里没有“执行了”这一项，是不是“执行数”？',
      '正文第1个表第2行第3列“{{指标：举办展览}}”：“指标：举办展览”后面要写明取哪一项，如“指标：举办展览：得分”。',
      '正文第1个表第2行第4列“{{#总分}}{{/总分}}”：“总分”不能重复；要在填了“总分”时才印，请写“{{#有总分}}”。',
      expect.stringMatching(/^正文第3段.*“☑”后面要写“栏目=选项”/),
      expect.stringMatching(/^正文第3段.*“=”两边要写栏目和选项/),
      expect.stringMatching(/^正文第3段.*“指标”有好几条，要用“\{\{#指标\}\}”和“\{\{\/指标\}\}”/),
      expect.stringMatching(/^正文第3段.*“序号”只能用在“\{\{#指标\}\}”.*等里面/),
    ]);
  });

  it('tells braces that do not close', async () => {
    const bytes = await template('{{单位', '年度}}', '{{{{年度}}', '{{}}', '｛｛单位｝｝', `{{${'长'.repeat(201)}}}`);
    expect(errors(bytes)).toEqual([
      expect.stringMatching(/^正文第1段“\{\{单位”：这里的“\{\{”后面没有与它成对的“\}\}”；/),
      '正文第2段“年度}}”：这里的“}}”前面没有与它成对的“{{”。',
      expect.stringContaining('正文第3段'),
      '正文第4段“{{}}”：花括号里没有写名称。',
      '正文第5段“｛｛单位｝｝”：占位符要用半角的花括号“{{”“}}”。',
      expect.stringMatching(/^正文第6段“\{\{长{28}…”：占位符最多200个字。$/),
    ]);
  });

  it('tells lists that are not closed or cannot work where they stand', async () => {
    const inTable = table(['{{#指标}}{{三级指标}}', '{{得分}}']);
    expect(errors(await template(inTable))).toEqual([
      '正文第1个表第1行第1列“{{#指标}}{{三级指标}}”：“{{#指标}}”后面没有与它成对的“{{/指标}}”。',
    ]);
    expect(errors(await template('{{/指标}}'))).toEqual([
      '正文第1段“{{/指标}}”：前面没有与“{{/指标}}”成对的“{{#指标}}”。',
    ]);
    expect(errors(await template('{{#项目}}', table(['{{#指标}}', '{{/项目}}']), '{{/指标}}'))).not.toEqual([]);
    const where = '要在同一个表的行里，或者在同一个单元格里，或者都在表外';
    expect(errors(await template('{{#指标}}', table(['{{得分}}{{/指标}}'])))[0]).toContain(where);
    expect(errors(await template(table(['{{#指标}}', '']), table(['', '{{/指标}}'])))[0]).toContain(where);
    expect(errors(await template('如下：{{#项目}}', '{{项目名称}}{{/项目}}'))[0]).toContain('要写在一段的开头');
    expect(errors(await template('{{#项目}}', '{{项目名称}}{{/项目}}等'))[0]).toContain('要写在一段的末尾');
    expect(errors(await template('{{#指标}}{{#指标}}{{得分}}{{/指标}}{{/指标}}'))[0]).toContain('不能再套');
    expect(errors(await template('{{#项目}}{{#项目}}{{/}}{{/}}'))[0]).toContain('不能再套');
    expect(
      errors(await template(table(['{{#指标}}{{得分}}', '{{三级指标}}{{/指标}}', '{{#目标}}', '{{/目标}}'])))[0],
    ).toContain('同一行里不能先后重复两样内容');
  });

  it('advises on what is missing', async () => {
    expect(advice(await template('空白表'))).toEqual(['模板里没有占位符，填出来的文件会和模板一样。']);
    expect(advice(await template('{{标题}}'))).toEqual([
      '模板里没有得分：可以写“{{总分}}”，在“{{#指标}}”里写“{{得分}}”。',
    ]);
    expect(advice(await template('{{总分}} {年度}'))).toEqual([
      '正文第1段“{{总分}} {年度}”：“{年度}”只有一层花括号，会原样留在文件里。',
      '模板里没有单位：可以写“{{单位名称}}”或“{{项目名称}}”。',
      '模板里没有年度：可以写“{{年度}}”。',
    ]);
  });

  it('holds a template against the forms of a pack', async () => {
    const bytes = await template(
      '{{项目名称}}{{年度}} {{主管部门}}',
      '{{☑项目属姓=新增性项目}} {{☑项目类型=一次性}} {{☑项目类别=省直专项}}',
      table(['{{#指标}}{{一级指标}}', '{{二级指标}}', '{{三级指标}}', '{{实际完成值}}', '{{得分}}{{/指标}}']),
      '{{全年预算数}} {{执行数}} {{执行率}} {{执行率得分}} {{总分}} {{栏目：改进措施及结果应用方案}}',
    );
    expect(errors(bytes)).toEqual([]);
    expect(advice(bytes, 'hubei-project-2021')).toEqual([
      expect.stringContaining('没有“项目属姓”这一组选项，是不是“项目属性”？'),
      expect.stringContaining('“项目类型”没有“一次性”这个选项，只有“常年性项目”、'),
      expect.stringContaining('里有“项目实施单位”（{{实施单位}}），模板里没有。'),
      expect.stringContaining('里有“项目属性”（{{☑项目属性=持续性项目}}），模板里没有。'),
      expect.stringContaining('里有“年初目标值（A）”（{{#指标}}里的{{年度指标值}}），模板里没有。'),
      expect.stringContaining('里有“偏差大或目标未完成原因分析”（{{栏目：偏差大或目标未完成原因分析}}），模板里没有。'),
    ]);
  });

  it('says in one sentence what is no Word file', () => {
    expect(lintTemplate(new TextEncoder().encode('<html><p>你好'))).toEqual([
      { severity: 'error', message: '模板不是 Word 的 .docx 文件；请用 Word 或 WPS 另存为 .docx。' },
    ]);
    expect(lintTemplate(new Uint8Array())).toHaveLength(1);
  });
});
