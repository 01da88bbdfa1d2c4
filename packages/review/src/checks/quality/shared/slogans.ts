/** Words of wishes in targets and names; they have no end that could be reached or missed. */
const adverb =
  '(?:进一步|不断|持续|有效|逐步|逐渐|显著|明显|大力|切实|稳步|全面|积极|充分|更加|有所|得到|得以|日益|大幅|继续|着力|深入|较大|一定程度上?)';
const verb =
  '(?:提升|提高|增强|加强|改善|促进|推动|推进|优化|引导|营造|弘扬|助力|发挥|巩固|激发|深化|强化|动员|指导|夯实|增进|彰显|带动|塑造|凝聚|树立|维护(?:社会|群众|国家|稳定|公平|企业|职工|民营|合法))';

/** 「进一步提升服务水平」, 「促进社会和谐」. */
export const wishAtStart = new RegExp(`^(?:${adverb}|地|，){0,4}${verb}`);
/** 「服务水平明显提升」, 「环境持续改善」. */
export const wishAtEnd = new RegExp(`${adverb}地?${verb}$`);
/** 「成效显著」 */
export const praise = /^(?:效果|成效|作用|影响|影响力|效益)?(?:较为|比较|十分|非常)?(?:显著|明显|突出)$/;
/** Names that end in a state and no figure: 「各项工作有序开展」. */
export const stateName = /(?:有序|顺利)(?:进行|开展|推进)$/;

/**
 * What can be checked, whatever wish stands beside it: a product, a document, a comparison, a grade, a rate. A target
 * or a name that holds one of these is no slogan.
 */
export const checkable =
  /出台|印发|发布|公布|备案|验收|通过|落地|开工|投产|启动|完成|建成|建立|完工|竣工|交付|投入使用|上线|签订|签约|形成|提交|报送|编制|制定|修订|开通|挂牌|(?:^|[为到])(?:优|良|合格)|(?:优秀|良好|合格|达标|及格)(?:以上|等次|标准)?$|全覆盖|应.尽|不发生|未发生|^无|零|杜绝|上年|去年|往年|同比|同期|以上|以下|不低于|每[年季月周日次]|按[年季月周]|年底|月底|率|满意|比例|占比|程度|知晓|覆盖|人数|次数|数量|天数|面积/;

/** A name that says what a percentage is a percentage of. */
export const rateName = /率|比例|比重|占比|百分比|覆盖|程度|度$|完成|到位|达标|合格|兑现|落实|进度|知晓|满意/;
