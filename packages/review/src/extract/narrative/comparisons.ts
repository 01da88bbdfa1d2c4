/** The words of a comparison: 较上年…增加, 比预算…减少, 与2022年相比…持平. */
import { declineVerbs, growthVerbs } from './aspects.js';

export const verb = new RegExp(`持平|${growthVerbs}|${declineVerbs}|高(?!于)|低(?!于)`, 'g');
const growthOnly = new RegExp(`^(?:${growthVerbs}|高)$`);

/** +1 for growth, -1 for decline, 0 for 持平. */
export const directionOf = (word: string): 1 | -1 | 0 => (word === '持平' ? 0 : growthOnly.test(word) ? 1 : -1);

/** Opens a comparison. 占比, 比例, 比赛, 较好 and the like are other words. */
export const opener =
  /(?<![比相]|(?<![合总共小统预])计)较(?!好|大|强|为|小|快|长|差|弱|重|真|量|劲|早|晚|远)|同比|环比|(?<![占同环对评配百性攀相])比(?!例|重|率|较|选|对|武|赛|拼|学|如|价|分|值)|相较于?|相比(?!较)|与/g;

/** What a figure can be compared with. */
export const reference =
  /上年度?|去年|上一年度?|前一?年|上期|上月|同期|20\d\d年?度?|年初(?:部门)?(?:预算)?|预算|计划|目标|任务|指标/;

/** Fillers between a verb and its figure: 增加了, 增长率为, 减少支出约. */
export const afterVerb =
  /^(?:了|率|幅|额|度|数|值|幅度|数额|人数|支出|收入|经费|资金|预算|金额|安排|共|计|约|近|超|达|达到|为|是|：|:|\s)*$/;
/** 增加到, 降至, 调整为: what follows is the new figure, not the change. */
export const becomes = /^(?:了)?(?:到|至)(?:了|\s)*$/;
/** Between a change and its rate: 「，增长」, 「，降幅为」, 「，同比增长」, 「（」. */
export const toNext = new RegExp(
  `^[，,、；;（(]?(?:同比|环比|较上年|比上年|较上年同期|实际|分别)?(?:${growthVerbs}|${declineVerbs}|高|低|增幅|降幅|增长率|下降率|变动率|变化率|节约率|压减率|增减率|幅度|比例)?(?:了|率|幅|额|度|数|值|幅度|约|近|达|达到|为|是|的|：|:|\\s)*$`,
);
