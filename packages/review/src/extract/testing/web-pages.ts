/** The same report as different public web sites print it. */

export const pageTitle = '云溪县档案馆2023年度部门整体支出绩效自评报告';

const texts = [
  '一、部门概况',
  '云溪县档案馆（以下简称“我馆”）为县委直属公益一类事业单位，编制20名，实有18人。',
  '二、预算执行情况',
  '全年预算250万元，实际支出240.70万元，执行率96.28%。',
  '三、自评结论',
  '自评得分94.63分，等级为“优”。',
  '云溪县档案馆',
  '2024年3月18日',
];
const inside = (tag: string): string => texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
const rowOf = (tag: string, cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const form = `<table>
${rowOf('th', ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分'])}
${rowOf('td', ['产出指标', '数量指标', '整理档案', '50', '≥4000卷', '4200卷', '50'])}
${rowOf('td', ['效益指标', '社会效益指标', '利用人次', '40', '≥1000人次', '1000人次', '40'])}
</table>`;

/** The site of a county, by class names alone. */
const county = `<div class="wrap">
<div class="top"><a href="/">云溪县人民政府</a> <a href="/wza">无障碍</a> 今天是2024年5月6日</div>
<ul class="menu"><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li><li><a href="/jx">绩效自评报告</a></li></ul>
<div class="place">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/a">部门预决算</a>&nbsp;&gt;&nbsp;${pageTitle}</div>
<h1>${pageTitle}</h1>
<div>发布时间：2024-03-20&nbsp;&nbsp;来源：县档案馆&nbsp;&nbsp;浏览次数：218&nbsp;&nbsp;字体：[大] [中] [小]</div>
<div id="zoom">${inside('p')}<p>部门整体支出绩效自评表</p>${form}<p>填表人：陈禾</p></div>
<div>【打印】 【关闭】 分享到：</div>
<div>上一篇：<a href="1">云溪县史志办2023年度部门整体支出绩效自评报告</a></div><div>下一篇：没有了</div>
<div class="foot"><p>主办单位：云溪县人民政府办公室  技术支持：云溪县大数据中心</p><p>地址：云溪县文化路1号</p>
<p>某ICP备12345678号-1  网站标识码：4300000001</p><p>建议使用1366×768分辨率浏览本站。</p></div>
</div>`;

/** The site of a province, with elements that say what they are. */
const province = `<header><div><a href="/">南岭省档案局</a></div><form><input type="text" value="请输入关键字"></form></header>
<nav><a href="/">首页</a></nav>
<main><div><span>首页</span> &gt; <span>公开目录</span> &gt; <span>绩效评价</span></div>
<article><h1>${pageTitle}</h1><div><span>发布日期：2024-03-20</span> <span>信息来源：财务处</span></div><section>${inside('p')}</section>${form}</article>
<aside><h3>相关文章</h3><ul><li><a href="1">南岭省档案局2022年度部门整体支出绩效自评报告</a><span>2023-03-20</span></li></ul><h3>热点专题</h3></aside></main>
<footer><p>南岭省档案局 版权所有</p><p>欢迎访问南岭省档案局</p></footer>`;

/** An old site that lays out its page with tables. */
const tables = `<table width="100%"><tr><td colspan="2"><table><tr><td><a href="/">首页</a></td><td><a href="/1">政务公开</a></td></tr></table></td></tr>
<tr><td>${Array.from({ length: 40 }, (_, i) => `<a href="/n${i}">第${i}号通知公告</a><br>`).join('')}</td>
<td><table><tr><td align="center"><b>${pageTitle}</b></td></tr><tr><td>作者：办公室 时间：2024-3-20 点击：35</td></tr>
<tr><td>${inside('p')}${form}</td></tr><tr><td>[<a href="javascript:print()">打印本页</a>]</td></tr></table></td></tr>
<tr><td colspan="2">版权所有：云溪县人民政府<br>地址：云溪县文化路1号</td></tr></table>`;

/** Nothing but `div` in one row. */
const flat = `<div><span>云溪县人民政府门户网站</span></div>
<div><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">办事服务</a></div>
<div>您的位置：首页 - 财政信息 - 绩效</div><div>${pageTitle}</div><div>2024-03-20 来源：本站</div>
${inside('div')}<div>${form}</div>
<div>打印 关闭</div><div>扫一扫在手机打开当前页</div><div>主办：云溪县人民政府办公室</div>`;

/** Files to load below the text, its form among them. */
const attachments = `<div><a href="/">首页</a></div><div><div>${pageTitle}</div>
<div>${inside('p')}${form}<p><a href="a.xlsx">附件1：部门整体支出绩效自评表.xlsx</a></p><p>附件2：<a href="b.docx">项目支出绩效自评表.docx</a></p></div>
<div>相关附件</div><ul><li><a href="a.xlsx">a.xlsx</a></li></ul></div><div>版权所有 云溪县人民政府</div>`;

/** As Word saves it, without a site around it. */
export const wordPage = `<div class="WordSection1"><p>${pageTitle}</p>${inside('p')}${form}</div>`;

export const webPages: Readonly<Record<string, string>> = { county, province, tables, flat, attachments };
