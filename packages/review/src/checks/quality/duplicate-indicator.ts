import { defineQualityCheck } from '../../kernel/check.js';
import type { Observation } from '../../kernel/observation.js';
import { sizeOfName } from '../common/similar.js';
import { classNameOf } from './shared/indicator-classes.js';
import { groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { valuesKey } from './shared/indicator-values.js';
import { mostQuotes, quoteOf, shortened } from './shared/quote.js';

export const duplicateIndicator = defineQualityCheck({
  id: 'duplicate-indicator',
  title: '同一张表内指标重复',
  severity: 'warning',
  why: '同一件事在一张表里算了两次分，总分就偏向这件事。',
  basis:
    '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标应当重点突出；地方部门参照',
  advice: '合并重复的指标，分值并给保留的一项，或者改设能说明其他方面的指标；确属两件事的，把名称写到能区分。',
  *observe(context) {
    const told = new Set<string>();
    for (const form of groupedBy(indicatorItems(context).filter(isScored), ({ form }) => String(form))) {
      for (const alike of groupedBy(form, likenessKey)) {
        const [first] = alike;
        const others = alike.slice(1).filter((item) => first && countsTheSame(first, item));
        if (!first || others.length === 0 || told.has(first.name)) continue;
        told.add(first.name);
        yield observation([first, ...others]);
      }
    }
  },
});

/** Counted twice is only what earns marks of its own twice. */
const isScored = ({ indicator }: Item): boolean =>
  indicator.sharesWeightWith === undefined && (saysMarks(indicator.weight) || saysMarks(indicator.score));

const saysMarks = (entry: Item['indicator']['weight']): boolean => /[1-9]/.test(entry?.text ?? '');

/** Words that may be added to a name without making it another indicator. */
const filler = /(?:组织|开展|举办|召开|进行|完成|实施|本年度?|全年|年度|的|数量|总数)/g;
/** Short names stay as they are: what remains of them would say nothing. */
const fewestPairs = 3;

function likenessKey(item: Item): string | undefined {
  const values = valuesKey(item);
  if (values === undefined) return undefined;
  const short = item.name.replace(filler, '');
  return `${sizeOfName(short) < fewestPairs ? item.name : short}|${values}`;
}

/**
 * Rows of one table; another table may be the same form printed again. Names that every goal may use, as 服务对象满意度,
 * are under another goal another indicator.
 */
function countsTheSame(a: Item, b: Item): boolean {
  if (a.indicator.name.at?.block !== b.indicator.name.at?.block) return false;
  return a.indicator.goal === b.indicator.goal || !isCommonName(a.name);
}

const isCommonName = (name: string): boolean => name.length <= 8 || /满意|率$|及时|按时|成本|合规|安全/.test(name);

function observation(items: readonly Item[]): Observation {
  const [first] = items;
  const names = [...new Set(items.map(({ indicator }) => indicator.name.text))];
  const classes = [...new Set(items.map(({ indicator }) => classNameOf(indicator)))].filter((name) => name !== '');
  const where = classes.length > 1 ? `，分别列在“${classes.join('”和“')}”` : '';
  const values = `目标值都是“${shortened(first?.indicator.target?.text ?? '')}”，实际完成值都是“${shortened(first?.indicator.actual?.text ?? '')}”`;
  const quotes = items.flatMap(({ indicator }) => quoteOf(indicator.name)).slice(0, mostQuotes);
  const evaluation = first?.evaluation;
  if (names.length === 1) {
    return {
      quotes,
      message: `同一张表里“${shortened(names[0] ?? '')}”出现了${items.length}次${where}，${values}，同一件事计了${items.length}次分。`,
      evaluation,
    };
  }
  return {
    quotes,
    message: `同一张表里“${names.map((name) => shortened(name)).join('”和“')}”名称相近${where}，${values}，可能是同一件事计了${items.length}次分。`,
    severity: 'advice',
    evaluation,
  };
}
