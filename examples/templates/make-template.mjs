/**
 * Makes the example of a Word template of one's own: `node examples/templates/make-template.mjs`, after a build. The
 * form is fictional; how its placeholders work is written in docs/word-templates.md. The same source always gives the
 * same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { repack } from '../../packages/documents/dist/write/index.js';

const font = (eastAsia) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
const { CENTER, LEFT } = AlignmentType;

const run = (text, options = {}) => new TextRun({ text, font: font('宋体'), size: 21, ...options });
const line = (text, { alignment = LEFT, ...options } = {}) =>
  new Paragraph({ alignment, spacing: { line: 300, before: 20, after: 20 }, children: [run(text, options)] });
const title = (text, options = {}) =>
  new Paragraph({
    ...options,
    alignment: CENTER,
    spacing: { before: 120, after: 160 },
    children: [run(text, { font: font('方正小标宋简体'), size: 36 })],
  });

/** Widths of the seven columns in twentieths of a point. */
const widths = [1_050, 1_400, 1_500, 1_700, 1_700, 1_000, 1_000];

/** A cell: centred words, or with `left` running text; `up` belongs to the cell above, `down` begins a label. */
const cell = (text, { span = 1, left = false, bold = false, down = false, up = false } = {}) => ({
  text,
  span,
  left,
  bold,
  down,
  up,
});
const label = (text, options = {}) => cell(text, { bold: true, ...options });

const header = (...cells) => row({ tableHeader: true }, ...cells);

function row(...given) {
  const { tableHeader = false } = given[0];
  const cells = tableHeader ? given.slice(1) : given;
  let column = 0;
  return new TableRow({
    cantSplit: true,
    tableHeader,
    children: cells.map((each) => {
      const { text, span, left, bold, down, up } = typeof each === 'string' ? cell(each) : each;
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      column += span;
      return new TableCell({
        columnSpan: span,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        ...(down
          ? { verticalMerge: VerticalMergeType.RESTART }
          : up
            ? { verticalMerge: VerticalMergeType.CONTINUE }
            : {}),
        margins: { left: 70, right: 70 },
        children: text.split('\n').map((part) => line(part, { alignment: left ? LEFT : CENTER, bold })),
      });
    }),
  });
}

const table = (...rows) => new Table({ width: { size: 9_350, type: WidthType.DXA }, columnWidths: widths, rows });

const form = table(
  row(label('单位名称'), cell('{{单位名称}}', { span: 3 }), label('主管部门'), cell('{{主管部门}}', { span: 2 })),
  row(label('基本支出'), cell('{{基本支出}}', { span: 3 }), label('项目支出'), cell('{{项目支出}}', { span: 2 })),
  row(
    label('预算执行\n（万元）\n{{#有执行率分值}}（{{执行率分值}}分）{{/有执行率分值}}', { down: true }),
    label('', { span: 2 }),
    label('全年预算数'),
    label('全年执行数'),
    label('执行率'),
    label('得分'),
  ),
  row(
    cell('', { up: true }),
    cell('{{#预算执行}}{{资金名称}}', { span: 2 }),
    '{{全年预算数}}',
    '{{全年执行数}}',
    '{{执行率}}',
    '{{得分}}{{/预算执行}}',
  ),
  row(label('年度总体\n目标', { down: true }), label('预期目标', { span: 3 }), label('实际完成情况', { span: 3 })),
  row(
    cell('', { up: true }),
    cell('{{#目标}}{{目标内容}}', { span: 3, left: true }),
    cell('{{完成情况}}{{/目标}}', { span: 3, left: true }),
  ),
  row(...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text) => label(text))),
  row(
    '{{#指标}}{{一级指标}}',
    '{{二级指标}}',
    '{{三级指标}}',
    '{{年度指标值}}',
    '{{实际完成值}}',
    '{{分值}}',
    '{{得分}}{{/指标}}',
  ),
  row(label('总分', { span: 5 }), label('{{满分}}'), label('{{总分}}')),
  row(
    label('未完成\n原因'),
    cell('{{#指标}}{{#有偏差原因}}{{三级指标}}：{{偏差原因}}{{/有偏差原因}}{{/指标}}', { span: 6, left: true }),
  ),
  row(label('自评等级'), cell('{{☑等级=优}}优　{{☑等级=良}}良　{{☑等级=中}}中　{{☑等级=差}}差', { span: 6 })),
);

const projects = table(
  header(label('序号'), label('项目名称', { span: 3 }), label('全年执行数（万元）'), label('执行率'), label('得分')),
  row('{{#项目}}{{序号}}', cell('{{项目名称}}', { span: 3 }), '{{全年执行数}}', '{{执行率}}', '{{总分}}{{/项目}}'),
);

const document = new Document({
  title: '部门整体支出绩效自评表（模板）',
  creator: '衡绩',
  sections: [
    {
      properties: {
        page: {
          size: { width: 11_906, height: 16_838 },
          margin: { top: 1_300, bottom: 1_100, left: 1_270, right: 1_270 },
        },
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: CENTER,
              children: [
                new TextRun({
                  font: font('宋体'),
                  size: 18,
                  children: ['{{单位名称}}　第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'],
                }),
              ],
            }),
          ],
        }),
      },
      children: [
        title('{{年度}}年度部门整体支出绩效自评表'),
        line('填报日期：{{填报日期}}'),
        form,
        line('填表人：{{填表人}}　　联系电话：{{联系电话}}　　单位负责人（签字）：{{单位负责人}}'),
        line('{{#有项目}}'),
        title('{{年度}}年度项目支出自评情况', { pageBreakBefore: true }),
        projects,
        line('共{{项目数}}个项目：{{#项目}}{{项目名称}}得{{总分}}分；{{/项目}}详见各项目自评表。'),
        line('{{/有项目}}'),
      ],
    },
  ],
});

const path = fileURLToPath(new URL('department-form.docx', import.meta.url));
writeFileSync(path, repack(await Packer.toBuffer(document), new Date(0)));
