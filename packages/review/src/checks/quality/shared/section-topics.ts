import type { Evaluation } from '@hengji/core';

/** A part that a self-evaluation report should have, whatever its place in the outline. */
export interface SectionTopic {
  readonly title: string;
  /** A heading that holds this is about it. */
  readonly heading: RegExp;
  /** Words in the running text by which the report speaks of it without a heading. */
  readonly prose: RegExp;
  /** Labels of the form whose cells say the same; where filled, nothing is missing. */
  readonly field?: RegExp;
  /** Not every outline asks for it: remarked upon only beside something else that is missing. */
  readonly optional?: true;
  /** Left out by the abridged reports that begin with their result. */
  readonly abridged?: true;
}

const background: SectionTopic = {
  title: '基本情况',
  heading: /基本情况|概况|概述|简介|职能|职责|机构|立项|背景|单位情况|部门情况/,
  prose: /主要(?:工作)?(?:职能|职责)|内设(?:机构|科室|股室|处室)|编制(?:数|人数)?[为是共]?\s?\d|项目(?:背景|内容|概述)/,
  field: /项目概况|职能|职责/,
  abridged: true,
};

const money: SectionTopic = {
  title: '资金（预算）执行和使用情况',
  heading: /支出|收支|资金|预算|决算|执行|财务|经费/,
  prose: /(?:支出|预算|执行|资金|拨款|经费)[^。；]{0,30}\d[\d,.]{0,14}\s?[万亿]?元/,
  abridged: true,
};

const performance: SectionTopic = {
  title: '绩效目标完成情况',
  heading: /绩效|目标|产出|效益|效果|成效|完成情况|履职|工作开展|工作情况|主要工作|评价结[论果]/,
  prose: /绩效目标|目标任务|完成情况|完成率/,
};

const problems: SectionTopic = {
  title: '存在的问题',
  heading: /问题|不足|困难|薄弱|短板|未完成|偏差|原因分析/,
  prose:
    /(?:存在|发现)(?:的|着|了|一些|一定|以下|如下|部分|不少|较多|主要|个别){0,3}(?:问题|不足)|不足之处|(?:问题|不足)(?:和|与|及)原因|有待(?:进一步)?(?:加强|提高|完善|细化|规范|提升)|(?:编制|指标|目标|制度|管理|执行)[^，。；]{0,10}不够/,
  field: /原因|问题/,
};

const improvements: SectionTopic = {
  title: '改进措施或建议',
  heading: /改进|整改|措施|建议|下一?步|今后|打算|对策|思路|努力方向/,
  prose:
    /(?:^|[。；，\n])\s*(?:下一?步|今后)|改进(?:措施|意见|方向)|整改措施|(?:工作|意见[和及或]|有关|几点)建议|拟采取/,
  field: /措施|建议|下一步/,
};

const use: SectionTopic = {
  title: '自评结果应用和公开情况',
  heading: /应用|运用|公开|公示|结合|挂钩/,
  prose:
    /(?:自评|评价|绩效)[^。；]{0,10}(?:结果|报告|情况|材料)[^。；]{0,40}(?:公开|公示|公布|应用|运用|作为|用于|挂钩|结合|反馈|依据)|结果(?:的)?(?:应用|运用|公开)|接受社会监督|(?:公开|公示)[^。；]{0,12}(?:绩效|自评)/,
  field: /应用|公开/,
  optional: true,
};

/** What a report of each kind should tell, by the common outlines of finance departments. */
export const sectionTopics: Readonly<Record<Evaluation['kind'], readonly SectionTopic[]>> = {
  department: [background, money, performance, problems, improvements, use],
  project: [background, money, performance, problems, improvements],
};
