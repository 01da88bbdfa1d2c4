/**
 * Fixed expressions of official prose that begin with a Chinese numeral and would read as a quantity. Short quotation
 * marks (“两个健康”) are dealt with by the scanner; these also occur without them.
 */
const FIXED = [
  '三会一课 三重一大 三去一降一补 三严三实 三支一扶 三位一体 三张清单 三个代表 三个务必 三个区分开来 三公经费',
  '两学一做 两不愁三保障 两张皮 两节期间 两节慰问 两个维护 两个确立 两个健康 两个责任 两个毫不动摇 两个结合 两个一百年',
  '两个一以贯之 两个覆盖 两个先行 两个规划 两个文明 两项改革',
  '四个意识 四个自信 四个全面 四个伟大 四个一批 四个最严 四个服务 四个不摘 四个革命 四个面向 四种形态 四项基本原则 四位一体',
  '五位一体 五个一批 五个一工程 五项管理 六位一体 七个有之 八项规定 十件实事 十四个坚持 十四五 十三五 十五五 十二五',
  '一站式 一揽子 一把手 一次性 一体化 一系列 一条龙 一条街 一对一 一盘棋 一带一路 一家人 一门式 一张网 一张图 一张蓝图',
  '一件事一次办 一网通办 一岗双责 一票否决 一事一议 一人一档 一人一策 一户一策 一户一档 一企一策 一企一档 一村一品 一村一策',
  '一项一策 一案一策 一季度一 一年一度 一国两制 一类一策 一对夫妇 一点五级',
  '三门峡 六盘水 三门县 三台县 五台山 五台县 五家渠 七台河 九台区 八里 九寨',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Numeral + 个 + a verb or an abstract noun: slogans such as 三个转变, 六个坚持. */
const SLOGAN =
  '[两三四五六七八九十]{1,3}个(?:意识|自信|全面|维护|确立|坚持|必须|明确|一批|一|转变|统一|围绕|强化|到位|提升|聚焦|不|确保|务必|结合|覆盖|导向|更加|严禁)';

const NAME = new RegExp(`${SLOGAN}|${FIXED.join('|')}`, 'y');

/** The end of the fixed expression that starts at `start`, or `start` when there is none. */
export function fixedNameEnd(text: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(text) ? NAME.lastIndex : start;
}
