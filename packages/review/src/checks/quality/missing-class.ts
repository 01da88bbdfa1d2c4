import type { Evaluation } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { defineQualityCheck } from '../../kernel/check.js';
import { type Context, packFor } from '../../kernel/context.js';
import { wasFullyRead } from '../common/fully-read.js';
import { satisfactionName } from './shared/class-words.js';
import {
  benefitKinds,
  type ClassKind,
  classTitles,
  firstLevelOf,
  kindsOfClass,
  outputKinds,
} from './shared/indicator-classes.js';
import { groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { referencesOf } from './shared/pack-references.js';
import { quoteOf } from './shared/quote.js';

export const missingClass = defineQualityCheck({
  id: 'missing-class',
  title: '指标类别不全',
  severity: 'advice',
  why: '只看做了多少，不看做得好不好、及时不及时、花费多少、服务对象满不满意，就说明不了资金的效果。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：产出指标包括数量、质量、时效、成本，另设效益指标和满意度指标；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；地方部门参照',
  advice: '补设缺少的类别，至少各设一项最能说明问题的指标；确不适用的，在自评表备注中说明。',
  thresholds: {
    outputs: { title: '产出指标至少几项才判断类别是否齐全（项）', value: '3' },
    costFrom: { title: '从哪一年度起项目表应设成本指标（年）', value: '2022' },
  },
  *observe(context, { outputs, costFrom }) {
    const told = new Set<number>();
    for (const items of groupedBy(indicatorItems(context), ({ form }) => String(form))) {
      const [first] = items;
      const evaluation = first && context.evaluations[first.evaluation];
      if (!evaluation || told.has(first.evaluation) || !isKnown(items, evaluation, context)) continue;
      const form = measuredBy(items);
      const pack = packFor(context, evaluation);
      const asked = pack?.frame && kindsAsked(pack.frame);
      const missing = asked
        ? asked.filter((kind) => !form.has(kind))
        : missingAnywhere(items, form, evaluation, outputs.toNumber(), costFrom.toNumber());
      if (missing.length === 0) continue;
      told.add(first.evaluation);
      yield {
        quotes: quoteOf(first.indicator.name),
        message: messageOf(items, form, missing, evaluation),
        evaluation: first.evaluation,
        ...(pack && asked ? { basis: referencesOf(pack) } : {}),
      };
    }
  },
});

/** What is missed: a kind, or every benefit at once. */
type Missed = ClassKind | 'benefit';

const titleOf = (missed: Missed): string => (missed === 'benefit' ? '效益指标' : classTitles[missed]);

/** First levels that are no matter of output and benefit. */
const ofProcess = /投入|过程|决策|管理|预算|资金|执行/;

/** True where the class of every indicator is known and no row of the form was left unread. */
const isKnown = (items: readonly Item[], evaluation: Evaluation, { extraction }: Context): boolean =>
  items.every(({ kinds, indicator }) => kinds.length > 0 || ofProcess.test(indicator.level1 ?? '')) &&
  wasFullyRead(evaluation, extraction);

/** What the indicators of a form measure, by their classes and, for satisfaction and costs, by their names. */
function measuredBy(items: readonly Item[]): ReadonlySet<Missed> {
  const measured = new Set<Missed>();
  for (const { kinds, name, indicator } of items) {
    for (const kind of kinds) measured.add(kind);
    if (satisfactionName.test(name)) measured.add('satisfaction');
    if (/成本/.test(name)) measured.add('cost');
    if (kinds.some((kind) => benefitKinds.includes(kind) && kind !== 'satisfaction')) measured.add('benefit');
    if (firstLevelOf(indicator.level1 ?? '') === 'benefit') measured.add('benefit');
  }
  return measured;
}

/** The classes that the frame of a place asks for; which kinds of benefit apply is left to the unit. */
function kindsAsked(frame: NonNullable<Pack['frame']>): Missed[] {
  const asked = new Set<Missed>();
  for (const { level1, classes = [] } of frame) {
    if (firstLevelOf(level1) === 'benefit') asked.add('benefit');
    for (const { level2 } of classes) {
      for (const kind of kindsOfClass(level2)) {
        if (outputKinds.includes(kind) || kind === 'satisfaction') asked.add(kind);
      }
    }
  }
  return [...asked];
}

/** Names by which a form serves people who could be asked. */
const servesPeople =
  /培训|服务|补[助贴]|救[助济]|慰问|资助|奖补|群众|居民|村民|农[户民]|学[生员]|患者|老[年人]|儿童|残疾|会员|游客|市民|观众|读者|家庭/;

const serves = ({ name }: Item): boolean => servesPeople.test(name) && !/成本|经费|费用/.test(name);

/** What any form should measure; nothing is said of a form with few outputs or a frame of its own. */
function missingAnywhere(
  items: readonly Item[],
  form: ReadonlySet<Missed>,
  { kind, year }: Evaluation,
  fewest: number,
  costFrom: number,
): Missed[] {
  const outputs = items.filter(({ kinds }) => kinds.length > 0 && kinds.every((each) => outputKinds.includes(each)));
  if (outputs.length < fewest) return [];
  const hasSecondLevel = outputs.every(({ indicator }) => (indicator.level2 ?? '') !== '');
  const missingOutputs = hasSecondLevel ? outputKinds.filter((each) => !form.has(each)) : [];
  const missing: Missed[] = [];
  if (!form.has('benefit')) missing.push('benefit');
  if (!form.has('satisfaction') && items.some(serves)) missing.push('satisfaction');
  if (missingOutputs.length >= 3 || (missingOutputs.includes('quantity') && missingOutputs.includes('quality'))) {
    return [...missingOutputs, ...missing];
  }
  const costAsked = kind === 'project' && year !== undefined && year >= costFrom;
  return [...missingOutputs.filter((each) => each === 'cost' && costAsked), ...missing];
}

function messageOf(
  items: readonly Item[],
  form: ReadonlySet<Missed>,
  missing: readonly Missed[],
  { kind }: Evaluation,
): string {
  const title = kind === 'department' ? '部门整体支出自评表' : '项目自评表';
  const present = [...outputKinds, ...benefitKinds].filter((each) => form.has(each)).map(titleOf);
  const served = missing.includes('satisfaction') ? items.find(serves)?.indicator.name.text : undefined;
  const people = served === undefined ? '' : `；表中“${served}”等工作直接面向服务对象`;
  return `${title}共${items.length}项指标，设有${present.join('、')}，没有${missing.map(titleOf).join('、')}${people}。`;
}
