/** What web sites print around a document, by the words of its lines. Nothing here is looked for within the text. */

const lines: readonly RegExp[] = [
  // The way to the page.
  /(?:当前|所在|您(?:现在)?的)位置|^\s*(?:网站)?首页\s*[-—>＞»›→/|｜]/,
  // Under the title: when and by whom the page was put up.
  /(?:发布|发表|更新|公开|成文|生成)(?:时间|日期|机构)\s*[:：]/,
  /(?:浏览|点击|阅读|访问)(?:次数|人次|量|数)?\s*[:：]/,
  /(?:^|\s|信息|文章|稿件)来源\s*[:：]|字[体号](?:大小)?\s*[:：]/,
  /(?:索\s*引\s*号|信息分类|主题分类|公开方式|公开类别)\s*[:：]/,
  // Below the text: its neighbours.
  /^\s*(?:上一[篇条页]|下一[篇条页]|扫一扫|相关(?:文章|链接|信息|阅读|附件|新闻|解读)|责任编辑|责编)/,
  // The foot of the site.
  /(?:^|[\s|｜])(?:主办|承办|协办|运维|维护|技术支持|制作维护)(?:单位|方)?\s*[:：]/,
  /网站(?:地图|声明|找错)|关于我们|联系我们|友情链接|无障碍(?:浏览|阅读|模式)/,
];
const foot =
  /版权所有|ICP备\s*\d{5}|公网安备\s*\d{5}|网站标识码\s*[:：]?\s*\w{6}|未经[^。]{0,20}(?:授权|许可)[^。]{0,20}转载|copyright|©/i;
const browser = /(?:使用|采用|用)[^。]{0,40}(?:浏览器|分辨率)[^。]{0,10}(?:浏览|访问|观看|本站|本网)/;
const tools = /打印|关闭|分享|收藏|复制|下载|纠错|返回|顶部/g;
const besideTools = /\P{L}|我要|字[体号]|[大中小]|微信|微博|QQ空间|朋友圈|窗口|本[页文]|列表|[到至]/gu;

/** Longer lines are text, whatever words are in them. */
const longestLine = 160;

/** True for a line that tells of the site or of the page, and not of the matter. */
export const isSiteLine = (text: string): boolean =>
  isSiteSentence(text) ||
  (text.length <= longestLine && (lines.some((words) => words.test(text)) || isRowOfTools(text)));

/** True for what stands at the foot of a site even if it is a sentence: 「建议使用1366×768分辨率浏览本站。」 */
export const isSiteSentence = (text: string): boolean =>
  text.length <= longestLine && (foot.test(text) || browser.test(text));

/** 「【打印】 【关闭】」, 「分享到：微信 微博」 */
function isRowOfTools(text: string): boolean {
  const rest = text.replace(tools, '');
  return rest !== text && rest.replace(besideTools, '') === '';
}
