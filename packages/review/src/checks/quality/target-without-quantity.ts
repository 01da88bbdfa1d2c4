import { defineQualityCheck } from '../../kernel/check.js';
import { indicatorItems, namesOf, oncePerName } from './shared/indicator-items.js';
import { listed, mostQuotes, quoteOf, shortened } from './shared/quote.js';
import { targetFaultOf } from './shared/target-fault.js';

export const targetWithoutQuantity = defineQualityCheck({
  id: 'target-without-quantity',
  title: '数量指标的目标值没有数量',
  severity: 'advice',
  why: '数量指标就是要说明做多少；目标值里没有数量，实际做了多少也就无从比较。',
  basis:
    '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应当细化量化；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；地方部门参照',
  advice: '写明数量和单位（如“≥12场次”）；确实数不出来的，改列质量、时效等指标，或者把指标名称写成一个比率。',
  *observe(context) {
    const faulty = indicatorItems(context).filter((item) => {
      const fault = targetFaultOf(item);
      return fault !== undefined && !fault.startsWith('slogan');
    });
    for (const { evaluation, groups } of oncePerName(faulty)) {
      const [first] = groups[0] ?? [];
      if (!first) continue;
      const name = shortened(first.indicator.name.text);
      const target = shortened(first.indicator.target?.text ?? '');
      const example =
        targetFaultOf(first) === 'percent-of-nothing'
          ? `“${name}”的目标值为“${target}”，没有说明是什么的百分比`
          : targetFaultOf(first) === 'repeats-name'
            ? `“${name}”的目标值只是重复指标名称`
            : `“${name}”的目标值为“${target}”`;
      yield {
        quotes: groups
          .flatMap((group) => group.flatMap(({ indicator }) => quoteOf(indicator.target)))
          .slice(0, mostQuotes),
        message:
          groups.length === 1
            ? `数量指标的目标值里没有数量：${example}。`
            : `数量指标${listed(namesOf(groups), '项')}的目标值里没有数量，如${example}。`,
        evaluation,
      };
    }
  },
});
