import { defineQualityCheck } from '../../kernel/check.js';
import { type Item, indicatorItems, namesOf, oncePerName } from './shared/indicator-items.js';
import { listed, mostQuotes, quoteOf, shortened } from './shared/quote.js';
import { targetFaultOf } from './shared/target-fault.js';

export const unmeasurableTarget = defineQualityCheck({
  id: 'unmeasurable-target',
  title: '目标值无法衡量',
  severity: 'advice',
  why: '目标值只是愿望或口号，完成多少都可以说“已完成”，得分就没有依据。',
  basis:
    '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应当指向明确、细化量化；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；地方部门参照',
  advice:
    '换成可以核对的目标值：数量、比率、达到的等级、与上年相比的变化，或者一件看得见的成果；难以量化的，写明分档标准。',
  *observe(context) {
    const slogans = indicatorItems(context).filter((item) => targetFaultOf(item)?.startsWith('slogan'));
    for (const { evaluation, groups } of oncePerName(slogans)) {
      yield {
        quotes: groups
          .flatMap((group) => group.flatMap(({ indicator }) => quoteOf(indicator.target)))
          .slice(0, mostQuotes),
        message: messageOf(groups),
        evaluation,
      };
    }
  },
});

/** Wishes first, then percentages of nothing. */
function messageOf(groups: readonly (readonly Item[])[]): string {
  const isWish = ([first]: readonly Item[]): boolean => first !== undefined && targetFaultOf(first) === 'slogan';
  const wishes = groups.filter(isWish);
  const percentages = groups.filter((group) => !isWish(group));
  const parts = [
    ...told(wishes, (target) => `的目标值只是愿望或口号（${wishes.length > 1 ? '如' : ''}“${target}”）`),
    ...told(percentages, (target) => `的目标值为“${target}”，但名称本身是愿望，没有说明是什么的百分比`),
  ];
  return `${parts.join('；')}，无法衡量完成了多少。`;
}

function told(groups: readonly (readonly Item[])[], words: (target: string) => string): string[] {
  const target = groups[0]?.[0]?.indicator.target?.text;
  return target === undefined ? [] : [`${listed(namesOf(groups), '项')}${words(shortened(target))}`];
}
