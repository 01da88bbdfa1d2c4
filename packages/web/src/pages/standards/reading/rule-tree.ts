import { describeRule, type Rule } from '@hengji/core';
import { type Band, bareRule, type Counter, type RulePart, rulesIn, type Scale, type Step } from '../rule-parts.js';

export type NodeKind =
  | 'band'
  | 'step'
  | 'item'
  | 'mark'
  | 'choice'
  | 'level'
  | 'start'
  | 'counter'
  | 'veto'
  | 'limit'
  | 'not-applicable'
  | 'reservation';

/** One provision of a rule. */
export interface RuleNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** In plain Chinese. */
  readonly words: string;
  /** What the wording leaves open; undefined where it does not. */
  readonly note: string | undefined;
  /** The provision as data, to see whether it changed. */
  readonly value: unknown;
  /** Words that it took from the text. */
  readonly phrases: readonly string[];
}

/** Provisions of one sort. */
export interface RuleGroup {
  readonly title: string;
  readonly nodes: readonly RuleNode[];
}

/** A rule, or one part of it. */
export interface RuleBranch {
  /** 「第1部分 日常支出控制率（2分）」; undefined for a rule on its own. */
  readonly title: string | undefined;
  readonly groups: readonly RuleGroup[];
}

/** A rule as a tree that an official can read. Ids say where in the rule a node stands. */
export const ruleTree = (rule: Rule): RuleBranch[] =>
  rulesIn(rule).map((part, n) => ({
    title: part.name === undefined ? undefined : branchTitle(part.name, part.marks, `第${n + 1}部分`),
    groups: groupsOf(part, n).filter(({ nodes }) => nodes.length > 0),
  }));

/** A part without a name of its own is called by its place alone. */
const branchTitle = (name: string, marks: string | undefined, place: string): string =>
  `${name === place ? '' : `${place}　`}${name}（${marks}分）`;

/** All provisions of a tree in order. */
export const nodesOf = (branches: readonly RuleBranch[]): RuleNode[] =>
  branches.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes));

function groupsOf({ rule }: RulePart, n: number): RuleGroup[] {
  const node = (kind: NodeKind, k: number, words: string, value: unknown, more: Partial<RuleNode> = {}): RuleNode => ({
    id: `${n}-${kind}-${k}`,
    kind,
    words,
    note: undefined,
    value,
    phrases: [],
    ...more,
  });
  const { base, items = [], counters, vetoes, cap, mostAdded, mostDeducted, notApplicable, reservation } = rule;
  const listed = items.map((item, k) => node('item', k, `第${k + 1}项：${item}`, item, { phrases: [item] }));
  const limits = [
    cap === undefined ? undefined : limitWords({ cap }),
    mostAdded === undefined ? undefined : limitWords({ mostAdded }),
    mostDeducted === undefined ? undefined : limitWords({ mostDeducted }),
  ];
  return [
    ...baseGroups(rule, node),
    // A checklist names its items beside their marks.
    { title: '清单', nodes: base.kind === 'checklist' ? [] : listed },
    {
      title: '按次数加减分',
      nodes: counters.map((counter, k) =>
        node('counter', k, counterWords(counter), counter, {
          phrases: counter.name === '' ? [] : [counter.name],
          note: counter.each ? undefined : '没有写明是每次都扣还是只扣一次，两种都允许',
        }),
      ),
    },
    {
      title: '一票否决',
      nodes: vetoes.map((veto, k) => node('veto', k, `${veto}，不得分`, veto, { phrases: [veto] })),
    },
    {
      title: '上限',
      nodes: limits.flatMap((words, k) =>
        words === undefined ? [] : [node('limit', k, words, [cap, mostAdded, mostDeducted][k])],
      ),
    },
    {
      title: '不适用的情形',
      nodes:
        notApplicable === undefined
          ? []
          : [
              node(
                'not-applicable',
                0,
                `${notApplicable.when}，${notApplicable.award.kind === 'excluded' ? '不参与评价' : '按满分计算'}`,
                notApplicable,
                { phrases: [notApplicable.when] },
              ),
            ],
    },
    {
      title: '调减',
      nodes: reservation === true ? [node('reservation', 0, '目标值明显偏低的，由评价人适度调减', true)] : [],
    },
  ];
}

type MakeNode = (kind: NodeKind, k: number, words: string, value: unknown, more?: Partial<RuleNode>) => RuleNode;

function baseGroups({ base, subject, items = [] }: Rule, node: MakeNode): RuleGroup[] {
  switch (base.kind) {
    case 'scale': {
      const bands = base.bands.map((band, k) =>
        node('band', k, bandWords(base, band, items), band, { phrases: bandPhrases(band, items.length) }),
      );
      const steps = base.steps.map((step, k) =>
        node('step', k, stepWords(base, step), step, { note: partialNote(step.partial, step.per) }),
      );
      return [
        { title: scaleTitle(base, subject), nodes: bands },
        { title: '逐级加减分', nodes: steps },
      ];
    }
    case 'checklist': {
      const marks = base.marks.map((amount, k) => {
        const item = items[k];
        const says = plain(describeRule(bareRule({ ...base, marks: [amount], choose: 'all' }))).replace(/^①，?/, '');
        return node('mark', k, `第${k + 1}项${item === undefined ? '符合' : `：${item}`}，${says}`, [amount, item], {
          phrases: item === undefined ? [] : [item],
        });
      });
      const choice = base.choose === 'one' ? '只计其中一项' : '取得分最高的一项';
      return [
        { title: '按清单计分', nodes: marks },
        { title: '怎样合计', nodes: base.choose === 'all' ? [] : [node('choice', 0, choice, base.choose)] },
      ];
    }
    case 'levels':
      return [
        {
          title: '按等级或情形计分',
          nodes: base.levels.map((level, k) =>
            node('level', k, plain(describeRule(bareRule({ kind: 'levels', levels: [level] }))), level, {
              phrases: [level.label],
            }),
          ),
        },
      ];
    case 'start': {
      const said = plain(describeRule(bareRule(base)));
      return [
        {
          title: '起点',
          nodes: [
            node('start', 0, said === '' ? '从满分算起' : said, base, {
              phrases: base.label === undefined ? [] : [base.label],
            }),
          ],
        },
      ];
    }
    case 'parts':
      return [];
  }
}

function scaleTitle({ variable }: Scale, subject: string | undefined): string {
  const name = subject === undefined ? '' : `“${subject}”`;
  switch (variable) {
    case 'value':
      return name === '' ? '按指标值计分' : `按${name}计分`;
    case 'absolute':
      return `按${name === '' ? '指标值' : name}偏离零的幅度计分`;
    case 'completion':
      return '按完成率（实际完成值÷目标值）计分';
    case 'met':
      return '按符合的项数计分';
  }
}

/** The words of a rule without its full stop. */
const plain = (words: string): string => words.replace(/。$/, '');

function bandWords(scale: Scale, band: Band, items: readonly string[]): string {
  const all = describeRule({ ...bareRule({ ...scale, bands: [band], steps: [] }), items });
  // The list stands in front of the band that needs its length.
  return plain(all).split('；').at(-1) ?? '';
}

/** How cases begin that name no number. */
function bandPhrases({ ranges, award }: Band, items: number): readonly string[] {
  if (ranges.length === 0) return award.kind === 'formula' ? [] : ['否则', '其余', '其他', '其它'];
  return items > 0 && ranges[0]?.low?.at.value === String(items) ? ['全部', '都', '均'] : [];
}

const stepWords = (scale: Scale, step: Step): string =>
  plain(describeRule(bareRule({ ...scale, bands: [], steps: [step] })));

const counterWords = (counter: Counter): string =>
  plain(describeRule({ base: { kind: 'start', award: { kind: 'full' } }, counters: [counter], vetoes: [] }));

const limitWords = (limit: Pick<Rule, 'cap' | 'mostAdded' | 'mostDeducted'>): string =>
  plain(describeRule({ ...bareRule({ kind: 'start', award: { kind: 'full' } }), ...limit }));

const partialNote = (partial: Step['partial'], { value, unit }: Step['per']): string | undefined =>
  partial === 'any'
    ? `不足${value}${unit}的部分怎样算没有写明：按比例、舍去、进一都允许，得分因此可能是一个范围`
    : undefined;
