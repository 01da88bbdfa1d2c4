/** What the words before a figure say of it, other than naming it. */
import type { TextFigure } from './narrative.js';

/** Words of change, as verbs: what grew and what shrank. */
export const growthVerbs =
  '增加|增长|上升|提高|提升|增多|上涨|上浮|扩大|净增|多增|增收|增支|增幅|涨幅|超出|超支|超过|高出|多出|多支|多(?![达次家个人名元种项年为是])';
export const declineVerbs =
  '减少|下降|降低|压减|压缩|缩减|缩小|下调|回落|下滑|节约|节省|减支|减收|降幅|减幅|跌幅|少支|少';

/** A comparison with another time or another figure. */
export const comparison =
  /较(?:上|去|前|年初|预算|计划|同期|目标|20\d\d)|(?<!占)比(?:上|去|前|年初|预算|计划|同期|目标|20\d\d)|同比|环比|(?:上年|去年|上一年度?)(?!结转|结余)|相比/;

const change = new RegExp(
  `(?:${growthVerbs}|${declineVerbs}|追加|调增|调减|核增|核减|变动|增减)(?:了|额|率|数|支出|收入|经费|资金|预算|人数|约|近|达|为|到|至)*$`,
);

/** True where a figure is a change, or a figure that something is compared with. */
export const isChange = (lead: string): boolean => comparison.test(lead) || change.test(lead.slice(-16));

/** Another aspect of an item than its share in a total: what was done with it, what is left, what was planned. */
const otherAspect =
  /(?:执行|完成|投入|支付|使用|调整|批复|下达|到位|拨付|结余|结转|剩余|余额|预算|目标|目标值|计划|指标)(?:数|额|资金|金额|投资|经费|支出)?(?:了|为|是|达|达到|约|共|：|:)*$/;
const perHead = /人均|户均|车均|件均|平均|每[人户个辆件次名年月亩]|单价|标准|累计/;

/** How far things have come: 已整改, 正在办理, 尚未完成. */
const progress = /^(?:其中)?[:：，,]?(?:现已|均已|已|正在|尚|仍有|还有|未|其余|剩余|余下)/;
/** What is still to be done, or is left when all else is counted. */
const rest = /^(?:其中)?[:：，,]?(?:正在|尚|仍有|还有|未|其余|剩余|余下)/;

export const isProgress = (lead: string): boolean => progress.test(lead);
export const isRest = (lead: string): boolean => rest.test(lead);

const really = /实际(?:支出|使用|执行|完成|到位|支付|发放|投入|收到)(?:数|额|金额|资金)?(?:了|为|是|达|：|:)*$/;

/** True where a figure is not simply the amount of its item. */
export function isAspect({ lead, figure }: TextFigure): boolean {
  // 投入 and 完成 are names of groups of indicators; of marks only those that were earned stand apart.
  if (figure.dimension === 'marks') return earned.test(lead);
  return (
    isChange(lead) || isProgress(lead) || perHead.test(lead) || otherAspect.test(lead.slice(-14)) || really.test(lead)
  );
}

const earned = /(?:得|得分|实得|自评)(?:为|：|:)*$/;

/** 「减少44.99万元」: the sign that the verb right before a figure gives it; 0 without one. */
export function signedLead(lead: string): 1 | -1 | 0 {
  const tail = lead.slice(-12);
  if (decline.test(tail)) return -1;
  return growth.test(tail) ? 1 : 0;
}

const suffix = '(?:了|额|数|支出|收入|经费|资金|预算|约|近|达|为)*$';
const decline = new RegExp(`(?:${declineVerbs}|调减|核减|收回|追减)${suffix}`);
const growth = new RegExp(`(?:${growthVerbs}|新增|追加|调增|核增|增拨)${suffix}`);
