import type { MoneySubject, Stage } from '@hengji/core';
import type { TextFigure } from '../../extract/narrative/narrative.js';
import { stageOf } from '../../extract/narrative/stages.js';
import { subjectOf, threePublicSubjects } from '../../extract/subjects.js';
import type { Context } from '../../kernel/context.js';
import { type Term, termOf } from '../../kernel/term.js';

/** One statement of one sum of money: what, of which year, at which stage, and where it is printed. */
export interface Fact {
  readonly subject: MoneySubject;
  readonly year: number | undefined;
  readonly stage: Stage;
  readonly evaluation: number;
  /** Money of one fund only (财政拨款, 一般公共预算); never compared with the whole. */
  readonly scope: 'all' | 'fiscal';
  /** The name of a single project or class; '' for a subject that exists once. */
  readonly item: string;
  readonly term: Term;
  readonly source: 'text' | 'table';
  /** True where the words themselves say of which stage the sum is; in a table its column does. */
  readonly explicit: boolean;
}

const subjectsOnce: readonly MoneySubject[] = [
  'income',
  'fiscal-income',
  'expenditure',
  'fiscal-expenditure',
  'basic',
  'personnel',
  'public',
  'project',
  ...threePublicSubjects,
  'procurement',
  'carry-over',
];

/** Names of items compare without numbering, brackets and the word 经费. */
export const itemName = (name: string): string =>
  name
    .replace(/^\s*(?:其中[:：]?\s*)?(?:专项[:：]?|项目)?\s*\d*\s*[、.．:：]?\s*/, '')
    .replace(/(?:补助)?(?:经费|资金|项目|支出|费用?)$/, '')
    .replace(/[\s“”（）()、，]/g, '');

const known = new WeakMap<Context, readonly Fact[]>();

/** What the report says about sums of money, in its tables and in its text; collected once, however many checks ask. */
export function findFacts(context: Context): readonly Fact[] {
  let facts = known.get(context);
  if (facts === undefined) {
    facts = [...tableFacts(context), ...textFacts(context)];
    known.set(context, facts);
  }
  return facts;
}

function tableFacts({ evaluations }: Context): Fact[] {
  const facts: Fact[] = [];
  for (const [evaluation, { money, execution, year }] of evaluations.entries()) {
    for (const line of money) {
      const term = termOf(line.amount, line.name, line.amount.unit ?? '万元');
      if (!term) continue;
      const once = subjectsOnce.includes(line.subject);
      facts.push({
        subject: line.subject,
        year: line.year ?? year,
        stage: line.stage ?? 'executed',
        evaluation,
        scope: /财政拨款|一般公共预算/.test(line.name) ? 'fiscal' : 'all',
        item: once ? '' : itemName(line.name),
        term,
        source: 'table',
        explicit: true,
      });
    }
    for (const row of execution) {
      if (!/总额|合计|整体|年度资金/.test(row.name)) continue;
      for (const stage of ['opening', 'adjusted', 'executed'] as const) {
        const term = termOf(row[stage], row.name, row[stage]?.unit ?? '万元');
        if (term)
          facts.push({
            subject: 'expenditure',
            year,
            stage,
            evaluation,
            scope: 'all',
            item: '',
            term,
            source: 'table',
            explicit: true,
          });
      }
    }
  }
  return facts;
}

function textFacts({ narrative, evaluations }: Context): Fact[] {
  const facts: Fact[] = [];
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      const fact = textFact(f, evaluations[passage.evaluation]?.year);
      if (fact) facts.push(fact);
    }
  }
  return facts;
}

/** Words that make a figure something else than the sum of its subject: a comparison, a change, a plan. */
const other =
  /较|比|同比|增加|减少|增长|下降|追加|压减|调增|调减|占|目标|人均|上年|去年|其他收入|超|节约|季度|月份?|上半年|下半年|累计|项目(?:的)?(?:收入|预算)|下属|所属|局本级|机关本级|专项/;

/** Characters of a sentence that are searched for its stage. */
const farthest = 300;

/** The stage that the sentence, or the opening of the passage, was last speaking of. */
export function stageBefore(f: TextFigure): Stage {
  const { text, sentences } = f.passage;
  const from = Math.max(sentences[f.sentence]?.start ?? 0, f.at.start - farthest);
  const said = [
    ...text
      .slice(from, f.at.start)
      .matchAll(
        /(年初预算|预算批复|预算数|预算(?!执行|财政|外|内|单位|收支))|(完成(?:年初|全年|年度|部门)*预算|决算|执行|实际|支出情况|收到|完成)/g,
      ),
  ].at(-1);
  return said?.[1] === undefined ? 'executed' : 'opening';
}

const bare = /^(?:实际)?(?:支出|收入)(?:数|额|金额)?$/;
/** Words that make it the expenditure or income of the whole department. */
const whole = /全年|本年|当年|年度|部门|单位|整体|总|合计|\d{4}年/;

function textFact(f: TextFigure, evaluated: number | undefined): Fact | undefined {
  if (f.figure.dimension !== 'money' || other.test(f.lead)) return undefined;
  // 「会议费预算3万元，支出2.5万元」: a bare 支出 is that of what was just spoken of.
  if (bare.test(f.name) && !whole.test(f.lead)) return undefined;
  // 「“三公”经费实际支出」 is 「“三公”经费支出」.
  const subject = subjectOf(f.name.replace(/(?<=.)(?:实际|共|累计|决算)(?=支出)/, '')) ?? subjectOf(f.lead);
  if (!subject || subject === 'other') return undefined;
  const once = subjectsOnce.includes(subject);
  const said = stageOf(f.lead);
  return {
    subject,
    year: f.year ?? evaluated,
    stage: said ?? stageBefore(f),
    evaluation: f.passage.evaluation,
    scope: /财政拨款|一般公共预算/.test(f.lead) ? 'fiscal' : 'all',
    item: once ? '' : itemName(f.name),
    term: f,
    source: 'text',
    explicit: said !== undefined,
  };
}
