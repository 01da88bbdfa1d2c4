import { MODIFIERS } from './modifiers.js';

export const BAD_LABEL =
  /[≥≤<>=%]|百分点|百分之|不得?超过$|不[高低]于$|每(?![年季月周日天学半])|扣|按比例|满分|得分(?!率|情况)|酌情|另行|除外|二选一|择其|最多|最高|至多|得满分|得\d|不得|[~*/^|[\]{}!?@#$&_]/;

export const COMPARES = /达到|超过|超出|大于|小于|低于|高于|不足|不低|不少|不超|不高|以上|以下|以内|之间/;

export const BAD_ITEM =
  /^[^\u4e00-\u9fff]*$|占[\d.]+%|每(?![年季月周日天学半次])|扣|按比例|满分|得分(?!率|情况)|酌情|择其|最多|最高|至多|得满分|得\d|[~*^|{}!?@#$&_]/;

/** The words of a case that takes what the others leave. */
export const REST_LABEL =
  /^(?:否则|其他|其余|其它|反之|未(?:能)?(?:全部|全面)?(?:完成|达标|达到|达成|实现)(?:目标值?|指标值?|的)?|低于|不足|未达|达不到|超过|超出)(?:部分)?$/;

const LABEL_START = /^(?:"|,|:|、|其中|如果|如|若|凡是?|对于|对|但|且|则|当(?![年期地月日前])|以及)+/;

const LABEL_END = /(?:[,:、;"]|的(?:部门|单位|情况|情形)?|(?<!或)者|(?<![及按准定限随适同小])时|情况)+$/;

/** The words of a case without what only ties them to the sentence. */
export function tidyLabel(text: string): string {
  return text
    .replace(LABEL_START, '')
    .replace(LABEL_END, '')
    .replaceAll('"', '')
    .replaceAll(',', '，')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

export const tidyName = (text: string): string =>
  text.replace(/^(?:发现|出现|发生|存在|如有|有)+/, '').replace(/[,的]+$/, '');

export const RULE_WORDS =
  /[扣加减]\d|满分|得分(?!率)|不得分|[得计]\d|\d分|%|百分点|百分之|每(?![年季月周])|[≥≤><]|否则|除外|按比例|酌情|扣分|加分|减分|零分|一票|折算|不予|上限|封顶|最高|最低/;

const DESCRIPTION =
  /反映|考核|考察|用以|用于|衡量|体现|是指|主要指|指的|说明|口径|来源|依据|为准|要点|计算公式|评价内容|评价要素|共性要素|所指|包括|指标解释|根据|按照|参照/;

/** A description says so at once. */
const DESCRIBING_START = 24;

/** Words that describe and set no mark. */
export const isDescriptive = (text: string): boolean =>
  !RULE_WORDS.test(text) && !MODIFIERS.test(text) && DESCRIPTION.test(text.slice(0, DESCRIBING_START));
