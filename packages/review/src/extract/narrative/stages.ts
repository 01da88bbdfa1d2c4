import type { Stage } from '@hengji/core';
import { comparison, signedLead } from './aspects.js';
import { figuresOf, oncePerPassage } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { findParts } from './parts.js';

/** The stages of one budget told in a sentence: 年初预算, 年中追加或压减, 调整后预算, 执行, 执行率. */
export interface BudgetStory {
  readonly opening?: TextFigure;
  /** Money brought over from the year before; it may or may not be counted in the adjusted budget. */
  readonly carried?: TextFigure;
  /** Signed: +1 for 追加, -1 for 压减, 0 where the word does not say (调整). */
  readonly changes: readonly { readonly figure: TextFigure; readonly sign: 1 | -1 | 0 }[];
  readonly adjusted?: TextFigure;
  /** A budget whose stage is not said. */
  readonly budget?: TextFigure;
  readonly executed?: TextFigure;
  readonly rate?: TextFigure;
}

const openingWords =
  /(?:年初(?:部门)?预算|预算批复|批复(?:的)?(?:年初)?(?:预算)?金额|年初(?:批复|安排|下达)|部门预算批复)/;
const changeWords = /(?:年中|追加|调增|调减|压减|核减|核增|预算调整|调整预算(?!数))/;
const adjustedWords = /(?:调整后|全年预算|调整预算数|预算调整数|实际预算|预算总额|调整[为至到]|追加[至到])/;
const executedWords =
  /(?:实际执行|实际支出|执行数|执行资金|全年执行|实际完成支出|实际使用|执行金额|支出执行|已支出|支出决算|决算(?:支出)?数|累计支出)/;
const rateWords = /(?:执行率|预算完成率|支出进度|执行进度|完成率)/;
const carriedWords = /(?:上年|年初|以前年度)(?:财政拨款)?(?:结转|结余)/;

/** The stage that the words before a figure name. */
export function stageOf(lead: string): Stage | undefined {
  if (adjustedWords.test(lead)) return 'adjusted';
  if (executedWords.test(lead)) return 'executed';
  if (openingWords.test(lead)) return 'opening';
  return changeWords.test(lead) ? 'change' : undefined;
}

/** The story while it is read. */
interface Draft {
  opening?: TextFigure;
  carried?: TextFigure;
  adjusted?: TextFigure;
  budget?: TextFigure;
  executed?: TextFigure;
  rate?: TextFigure;
  changes: { figure: TextFigure; sign: 1 | -1 | 0 }[];
}

/** Finds the sentences that tell at least two stages of one budget; a stage told anew begins another story. */
export const findBudgetStories = oncePerPassage((passage): readonly BudgetStory[] => {
  const stories: BudgetStory[] = [];
  const parts = new Set(findParts(passage).flatMap((group) => (group.parts.length > 1 ? group.parts : [])));
  let draft: Draft = { changes: [] };
  for (const sentence of passage.sentences.keys()) {
    if (!goesOn(passage, sentence, draft)) draft = { changes: [] };
    const close = (): void => {
      const told = [draft.opening, draft.adjusted, draft.budget, draft.executed].filter((f) => f !== undefined).length;
      if (told >= 2) stories.push(draft);
      draft = { changes: [] };
    };
    for (const f of figuresOf(passage, sentence)) {
      const what = roleOf(f) ?? (isSpentOfYear(f, draft) ? 'executed' : undefined);
      // What a list gives as part of a stage is no stage of its own.
      if (!what || (what !== 'rate' && (parts.has(f) || isBracketed(f)))) continue;
      if (what === 'change') {
        // 「追加50万元，其中追加人员经费30万元」: the later change is part of the first.
        const first = draft.changes[0]?.figure;
        if (first && /其中|包括|（/.test(passage.text.slice(first.at.end, f.at.start))) continue;
        if (draft.adjusted && !draft.executed) continue;
        draft.changes.push({ figure: f, sign: signedLead(f.lead) });
        continue;
      }
      if (draft[what]) close();
      draft[what] = f;
      if (what === 'rate') close();
    }
    if (!goesOn(passage, sentence + 1, draft)) close();
  }
  return stories;
});

/** 「全年支出541.70万元」 where the budget of the year was told before and its execution was not. */
const isSpentOfYear = (f: TextFigure, draft: Draft): boolean =>
  f.figure.dimension === 'money' &&
  draft.adjusted !== undefined &&
  draft.executed === undefined &&
  yearSpent.test(f.lead) &&
  !comparison.test(f.lead);
const yearSpent =
  /^(?:全年|当年|本年|年度|20\d\d年度?)+(?:实际|累计|总|共|财政拨款)*支出(?:合计|总额|总计|共|共计)?(?:了|为|达)?$/;

/** 「…，调整后预算520万元。全年实际支出510万元，预算执行率98.08%。」: the next sentence tells how it was carried out, and no more. */
function goesOn(passage: Passage, sentence: number, draft: Draft): boolean {
  if (!draft.adjusted || draft.executed || draft.rate) return false;
  const [first, second] = figuresOf(passage, sentence);
  return (
    first !== undefined &&
    second !== undefined &&
    /^(?:全年|当年|本年|年度|20\d\d年度?)*(?:实际|累计)+(?:支出|执行)(?:数|资金|金额)?(?:了|为|达)?$/.test(
      first.lead,
    ) &&
    first.figure.dimension === 'money' &&
    roleOf(second) === 'rate'
  );
}

/** True for a detail in brackets: 「预算150万元（年初预算120万元，追加30万元）」. */
function isBracketed(f: TextFigure): boolean {
  const before = f.passage.text.slice(Math.max(0, f.at.start - 60), f.at.start);
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  );
}

/** 「预算」 and nothing more. */
const budgetWords = /预算(?:数|额|金额|资金|总额|安排)?(?:为|共|是|达|：|:)*$/;

function roleOf(
  f: TextFigure,
): 'opening' | 'budget' | 'carried' | 'adjusted' | 'executed' | 'rate' | 'change' | undefined {
  if (f.figure.dimension === 'ratio') return rateWords.test(f.lead) && !f.figure.points ? 'rate' : undefined;
  if (f.figure.dimension !== 'money') return undefined;
  if (carriedWords.test(f.lead)) return 'carried';
  const stage = stageOf(f.lead) ?? (budgetWords.test(f.lead) ? 'budget' : undefined);
  return stage !== 'change' && comparison.test(f.lead) ? undefined : stage;
}

/** 「年初结转A，本年收入B，本年支出C，年末结转D」: D = A + B - C. */
export interface Balance {
  readonly carried: TextFigure;
  readonly income: TextFigure;
  readonly spent: TextFigure;
  readonly left: TextFigure;
}

const leftWords = /(?:年末|期末|结转下年|本年末)(?:财政拨款)?(?:结转|结余)*|结转下年/;
const incomeWords = /(?:本年|当年|全年)?(?:收入|拨款)(?:合计|总计|总额)?(?:为|共)?$/;
const spentWords = /(?:本年|当年|全年)?支出(?:合计|总计|总额)?(?:为|共)?$/;

/** Finds the sentences that tell all four terms of the balance of a year. */
export const findBalances = oncePerPassage((passage): readonly Balance[] => {
  const found: Balance[] = [];
  for (const sentence of passage.sentences.keys()) {
    const money = figuresOf(passage, sentence).filter(
      (f) => f.figure.dimension === 'money' && !comparison.test(f.lead),
    );
    const [carried, ...others] = money.filter((f) => carriedWords.test(f.lead));
    const income = money.find((f) => incomeWords.test(f.lead) && !carriedWords.test(f.lead));
    const spent = money.find((f) => spentWords.test(f.lead));
    const left = money.find((f) => leftWords.test(f.lead));
    if (carried && others.length === 0 && income && spent && left) found.push({ carried, income, spent, left });
  }
  return found;
});
