/** The page of a county website around a report: the markup is as untidy as such pages are. */

const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const bodyStyle = 'text-indent:32pt;line-height:28pt;font-family:仿宋_GB2312;font-size:16pt;';

export function webPage(report) {
  const [title, ...rest] = report.blocks;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="ColumnName" content="预决算公开" />
<title>${escapeText(title.text)}_德泉县人民政府</title>
<style type="text/css">
body{margin:0;font-size:14px;color:#333;background:#f3f5f8}
.wrap{width:1000px;margin:0 auto;background:#fff;padding:20px 40px}
.nav li{float:left;list-style:none;margin-right:24px}
.clear{clear:both}
.arti_title{text-align:center;font-size:24px;font-weight:bold;color:#c00;padding:20px 0}
.arti_info{text-align:center;color:#888;border-bottom:1px solid #ddd;padding-bottom:8px}
.MsoTableGrid td{border:1px solid #000;padding:2px 4px;text-align:center;font-size:12pt}
</style>
<script type="text/javascript">var siteId = 12, articleId = 40318; function fontZoom(size){ return size; }</script>
</head>
<body>
<div class="wrap">
<ul class="nav"><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">办事服务</a></li><li><a href="#">互动交流</a></li></ul>
<div class="clear"></div>
<div class="position">当前位置：首页&nbsp;&gt;&nbsp;政务公开&nbsp;&gt;&nbsp;预决算公开&nbsp;&gt;&nbsp;绩效评价</div>
<div class="arti_title">${escapeText(title.text)}</div>
<div class="arti_info">来源：德泉县科学技术协会&nbsp;&nbsp;&nbsp;&nbsp;发布时间：2022-03-18&nbsp;&nbsp;&nbsp;&nbsp;字体：[大] [中] [小]</div>
<div class="arti_content" id="zoom">
${rest.map(block).join('\n')}
</div>
<div style="display:none">扫一扫在手机打开当前页</div>
<div class="footer">主办：德泉县人民政府办公室&nbsp;&nbsp;网站地图</div>
</div>
</body>
</html>
`;
}

const block = (part) => (part.type === 'table' ? table(part) : paragraph(part));

/** Word processors break a run wherever the language changes: figures stand in spans of their own. */
const broken = (text) =>
  escapeText(text).replace(
    /\d[\d,.]*/g,
    (figure) => `<span lang="EN-US" style="font-family:'Times New Roman';">${figure}</span>`,
  );

function paragraph({ text, level }) {
  const inner = level ? `<strong><span style="font-family:黑体;">${broken(text)}</span></strong>` : broken(text);
  const centred = !level && text.length < 20 && !/[。：]/.test(text);
  return centred
    ? `<p align="center" style="line-height:28pt;font-size:18pt;"><b>${inner}</b><o:p></o:p></p>`
    : `<p class="MsoNormal" style="${bodyStyle}">${inner}</p>`;
}

function table({ rows, columns, cells }) {
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ rowSpan, columnSpan, text }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
        return `<td${spans} style="padding:0 5.4pt;"><p style="margin:0;">${text ? broken(text).replaceAll('\n', '<br />') : '&nbsp;'}</p></td>`;
      })
      .join(''),
  );
  return `<div align="center"><table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" width="${columns * 100}">\n<tbody>\n${lines.map((line) => `<tr>${line}</tr>`).join('\n')}\n</tbody></table></div>`;
}
