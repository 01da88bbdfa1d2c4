import { matchAt } from '../../text/source.js';
import { amountAt } from '../award.js';
import { endsHere, type Reader } from './reader.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';

const ITEM_LOSS =
  /(?:每)?(?:有|缺|少)?(?:一|1)?项(?:不符合|未达到|不达标|不满足|未符合|未完成|不具备|缺失)?(?:要求|标准|条件)?的?,?(?:则)?扣(?:除|减)?(?:相应|该项|对应)(?:项)?的?(?:分值|分数|得分|分)/y;
/** 每有一项不符合扣相应分值. */
export const itemLoss: Reader = (s, i, end) => {
  const match = matchAt(ITEM_LOSS, s, i, end);
  return match && { kind: 'item-loss', start: i, end: i + match[0].length };
};

/** 就高不就低, 只取最高分: of all that are met the best counts. */
const HIGHEST =
  /(?:以上|上述)?(?:各项|几项|两项|多项)?中?(?:(?:按照?|以)?(?:就高|从高)(?:不就低|原则)?(?:计分|得分|计算|计|执行|给分)?|(?:同时(?:符合|满足|具备|获得)[^,;。]{0,12},?)?(?:只|仅|均)?(?:按照?|取|计|以)其?中?的?最高(?:级别|等次|等级|项|奖项|分值|得分|档次|分|一项|者|值)?(?:计分|得分|计算|计|给分|为准|执行)?|(?:多项|同时)?不予?(?:重复|累计|叠加)(?:计分|得分|计算|加分|享受))(?=[,;。)]|$)/y;
const CHOOSE = new RegExp(
  `\\(?(?:以上|上述|前述)?(?:[${CIRCLED}、和至-]{1,20})?(?:[一二两三四五六七八九\\d]{1,2}(?:项|者|条|种情形|种情况|种)|各项|情形)?(?:中)?(?:只能?|任)?(?:择|取|选)(?:其一|其中之一|其中一项|其中一种|一项|一种|一)(?:即可|计分|得分|评分|执行|计算|适用|打分)?\\)?`,
  'y',
);
/** 二者择其一, 就高不就低. */
export const choose: Reader = (s, i, end) => {
  const best = matchAt(HIGHEST, s, i, end);
  if (best !== undefined) {
    return { kind: 'choose-one', how: /高/.test(best[0]) ? 'highest' : 'once', start: i, end: i + best[0].length };
  }
  const match = matchAt(CHOOSE, s, i, end);
  if (match === undefined || match[0].startsWith('(') !== match[0].endsWith(')')) return undefined;
  return { kind: 'choose-one', how: 'any', start: i, end: i + match[0].length };
};

const EACH_NAMED = `([${CIRCLED}]+(?:[、和]?[${CIRCLED}])*|[${CIRCLED}][-至~][${CIRCLED}])项?`;
const EACH_COUNTED =
  '[一二两三四五六七八九十\\d]{1,2}(?:项|点|条|个方面|方面|要素|个要点|个要素|款)|每(?:一)?(?:个)?(?:项|点|条|要点|要素|小项|款|方面)|各项|各条|各点';
/** 具备以下要素各得2分. */
const EACH_OF_LIST =
  '(?:具备|符合|满足|达到|做到)?(?:以下|下列|以上|上述)(?:要素|条件|要点|要求|内容|标准|指标|情形)(?:的)?,?(?:每项|各项)?(?=[各均每得占])';
const EACH = new RegExp(
  `(?:(?:以上|上述|前述|其中)?(?:(?:符合|满足|具备)?${EACH_NAMED}的?|${EACH_COUNTED})|${EACH_OF_LIST})(?:内容|要点|指标|情况|要求|标准)?(?:,)?(?:各|均|分别|各自|均为)?(?:占|为|得|计|值|赋|计分|赋分)?`,
  'y',
);
const EQUAL =
  /(?:以上|上述)?(?:[一二两三四五六七八九十\d]{1,2}项|各项|每项|各要点|各评价要点|每个要点)?(?:内容|指标|要点)?(?:分值|权重|得分)?(?:平均分配|平均赋分|均分|平均分值|分值相同|分值相等|分值均等|等权重?|平分|相同|相等|均等|平均计分|平均计算)(?:分值|计分|得分)?/y;
/** 每项2分, ①②各1分, 各项分值相同. */
export const eachItem: Reader = (s, i, end) => {
  const equal = matchAt(EQUAL, s, i, end);
  if (equal !== undefined && endsHere(s, i + equal[0].length, end) && /[项点分权]/.test(equal[0])) {
    return { kind: 'each-item', amount: 'equal', start: i, end: i + equal[0].length };
  }
  const match = matchAt(EACH, s, i, end);
  if (match === undefined) return undefined;
  const found = amountAt(s, i + match[0].length, end, false);
  if (found?.amount.of !== 'marks' || found.amount.low !== found.amount.high || !endsHere(s, found.end, end))
    return undefined;
  const named = match[1];
  const only = named === undefined ? undefined : numbersOf(named);
  return { kind: 'each-item', amount: found.amount, ...(only !== undefined && { only }), start: i, end: found.end };
};

function numbersOf(text: string): number[] {
  const numbers = [...text].map((c) => CIRCLED.indexOf(c) + 1).filter((n) => n > 0);
  const [first, last] = numbers;
  if (/[-至~]/.test(text) && first !== undefined && last !== undefined) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
  }
  return numbers;
}
