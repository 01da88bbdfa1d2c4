import { type Evaluation, fold, Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { type Term, termOf } from '../../kernel/term.js';
import type { Quote } from '../../model/review.js';
import { meaningOf, shareOfName, sizeOfName } from '../common/similar.js';
import { groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { mostQuotes, shortened } from './shared/quote.js';
import { rowLabel } from './shared/row-label.js';

export const projectWithoutIndicator = defineQualityCheck({
  id: 'project-without-indicator',
  title: '大额项目没有对应的绩效指标',
  severity: 'advice',
  why: '钱花得最多的项目在自评表里看不到，指标就没有反映资金的主要用途。',
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应与预算资金量相匹配；地方部门参照',
  advice: '为该项目设能反映其产出和效果的指标；已有指标反映的，在名称或说明中点明；另有项目自评表的，一并报送。',
  thresholds: {
    share: { title: '项目占所列项目支出多少才提示（%）', value: '30%' },
    indicators: { title: '部门自评表至少有几项指标才判断（项）', value: '5' },
  },
  *observe(context, { share, indicators }) {
    for (const items of groupedBy(indicatorItems(context), ({ evaluation }) => String(evaluation))) {
      const index = items[0]?.evaluation ?? 0;
      const evaluation = context.evaluations[index];
      if (evaluation?.kind !== 'department' || Rational.of(items.length).lt(indicators)) continue;
      // Frames that are fixed by the finance department measure the whole, not its projects.
      if (!items.some(({ kinds, indicator }) => kinds.length > 0 && (indicator.target?.text ?? '') !== '')) continue;
      const projects = projectsOf(evaluation);
      const all = Rational.sum(projects.map(({ amount }) => amount.figure.value));
      if (projects.length < 2 || all.sign <= 0) continue;
      const told = meaningOf(toldOf(context, items));
      const untold = projects.filter(
        ({ subject, amount }) =>
          amount.figure.value.ge(share.mul(all)) &&
          sizeOfName(subject) >= sayingName &&
          shareOfName(subject, told) < anyMention,
      );
      if (untold.length === 0) continue;
      const named = untold.slice(0, mostNamed).map(({ name, amount }) => {
        const percent = amount.figure.value.div(all).mul(hundred).roundTo(0).toDecimal();
        return `“${shortened(name)}”${amount.figure.value.div(tenThousand).toDecimal(2)}万元（占所列项目支出的${percent}%）`;
      });
      yield {
        quotes: untold
          .flatMap(({ amount }) => [{ text: amount.figure.text, at: amount.at }, ...labelOf(context, amount)])
          .slice(0, mostQuotes),
        message: `项目支出中的${named.join('、')}，在自评表的目标和指标中没有出现有关的内容，看不出这笔钱办成了什么。`,
        evaluation: index,
      };
    }
  },
});

/** The name of the project as it stands in its row. */
function labelOf({ document }: Context, { at }: Term): Quote[] {
  const label = rowLabel(document, at);
  return label ? [label] : [];
}

const mostNamed = 3;
const hundred = Rational.of(100);
const tenThousand = Rational.of(10_000);
/** How much of a name may stand in the form by chance. */
const anyMention = 0.25;
/** Pairs of characters that the name of a project has at least where it says what the project is for. */
const sayingName = 3;

interface Project {
  readonly name: string;
  /** What it is for: the name without number and without words that any project may bear. */
  readonly subject: string;
  readonly amount: Term;
}

const numbering =
  /^(?:其中[:：])?\s*(?:专项|项目)?\s*[\d一二三四五六七八九十]{0,3}\s*[、.:：]\s*(?:\d{1,2}\s*[、.:：]\s*)?/;
const generic = /专项|经费|资金|费用|费$|工作|业务|项目|运行|维护|办公|日常|其他|部分|及|等/g;

/** The projects of the year with what was spent on them; those whose name says nothing count only for the sum. */
function projectsOf({ money, year }: Evaluation): Project[] {
  const projects: Project[] = [];
  for (const line of money.slice(0, 500)) {
    if (line.subject !== 'project-item' || line.year !== year || line.stage !== 'executed') continue;
    const amount = termOf(line.amount, line.name);
    if (amount?.figure.dimension !== 'money' || amount.figure.value.sign <= 0) continue;
    const subject = fold(line.name).replace(numbering, '').replace(generic, '');
    projects.push({ name: line.name.replace(numbering, '') || line.name, subject, amount });
  }
  return projects;
}

/** All that the forms of the file measure or evaluate. */
function toldOf({ evaluations }: Context, items: readonly Item[]): string {
  const names = items.flatMap(({ indicator }) => [indicator.name.text, indicator.target?.text, indicator.actual?.text]);
  const goals = evaluations.flatMap((evaluation) => evaluation.goals.map(({ text }) => text.text));
  const projects = evaluations.flatMap(({ project }) => project?.text ?? []);
  return [...names, ...goals, ...projects].join('。');
}
