/** What a comparison speaks of: the figure that changed, and the one that it is compared with. */
import { isChange } from './aspects.js';
import { reference } from './comparisons.js';
import { figuresBefore, figuresBetween } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

/** What may have changed, the most likely first. */
export interface Subject {
  readonly currents: readonly TextFigure[];
  readonly certain: boolean;
}

const fillers =
  /^(?:其|实际|总体|整体|均|各|共|同|则|也|但|并|且|又|分别|相应|同时|有所|略有|略|可比口径|同口径|口径)+|(?:均|共|同|则|也|分别|相应|有所|略有|略|实际)+$/g;

/**
 * What changed. Words between 相比 and the verb, or before 较, name it; without any it is the figure before. A name that
 * no figure bears means that the figure is not told.
 */
export function subjectOf(
  passage: Passage,
  start: number,
  said: string,
  near: {
    readonly sentence: number;
    readonly like: TextFigure | undefined;
    readonly used: ReadonlySet<TextFigure>;
    readonly base: TextFigure | undefined;
  },
): Subject {
  const { like, used, base } = near;
  const fits = (f: TextFigure): boolean =>
    f !== base && !used.has(f) && (like ? sameKindAs(f, like) : f.figure.dimension !== 'ratio') && !isChange(f.lead);
  const here = figuresBetween(passage, near.sentence, start).filter((f) => f.at.end <= start && fits(f));
  const inside = nameInside(said, base);
  const last = figuresBetween(passage, near.sentence, start).at(-1);
  const clause = passage.text.slice(Math.max(near.sentence, last?.at.end ?? 0), start);
  const name = inside ?? nameBefore(clause);
  if (name !== undefined) {
    const named = here.filter((f) => isCalled(f, name));
    if (named.length > 0) return { currents: [...named].reverse(), certain: true };
    const earlier =
      name.length < 3
        ? undefined
        : figuresBefore(passage, near.sentence, 3)
            .filter((f) => fits(f) && isCalled(f, name))
            .at(-1);
    return { currents: earlier ? [earlier] : [], certain: earlier !== undefined };
  }
  const before =
    here.length > 0 || passage.text.slice(near.sentence, start).trim() !== ''
      ? here
      : figuresBefore(passage, near.sentence, 1).filter(fits);
  const rivals = before.filter((f) => !/预算|计划|目标|编制/.test(f.lead));
  return {
    currents: [...before].reverse(),
    certain: before.length === 1 || (rivals.length === 1 && rivals[0] === before.at(-1)),
  };
}

/** 「实际支出」 is what 「2023年实际支出是」 calls its figure; of several names in a row none is meant alone. */
function isCalled(f: TextFigure, name: string): boolean {
  const own = f.name.slice(f.name.lastIndexOf('、') + 1);
  if (own.length < f.name.length && /共|合计|总计/.test(f.lead)) return false;
  return own.endsWith(name) || (own.length >= 2 && name.endsWith(own));
}

/** Of the kind of a figure; a ratio is also compared in percentage points. */
const sameKindAs = (f: TextFigure, like: TextFigure): boolean =>
  like.figure.dimension === 'ratio' ? f.figure.dimension === 'ratio' && !f.figure.points : sameQuantity(f, like);

/** 「与上年相比，会议费」: the name after the reference. */
function nameInside(said: string, base: TextFigure | undefined): string | undefined {
  if (base) return undefined;
  const clause = said.slice(Math.max(said.lastIndexOf('，'), said.lastIndexOf(',')) + 1);
  const bare = clause
    .replace(/\s/g, '')
    .replace(
      new RegExp(`^(?:的|(?:${reference.source})|同期|相比|度|数|决算|执行|实际|批复|下达|收入支出|支出决算)+`),
      '',
    )
    .replace(/相比|相应|的$/g, '')
    .replace(fillers, '');
  return /^[一-龥（）“”]{3,20}$/.test(bare) ? bare : undefined;
}

/** 「公务接待费较上年」: the words right before the comparison, back to a mark or a figure. */
function nameBefore(clause: string): string | undefined {
  const words = /[^，。；：、,;:（）()\d]*$/.exec(clause)?.[0] ?? '';
  const bare = words
    .replace(/\s/g, '')
    .replace(/^(?:本年度?|当年|全年|年度)/, (prefix) => (words.length > prefix.length + 2 ? '' : prefix))
    .replace(fillers, '');
  return /^[一-龥“”]{2,24}$/.test(bare) && !/^(?:情况|工作|总额|合计|数量)$/.test(bare) ? bare : undefined;
}

/** 「较预算支出减少」, 「比2022年增加」: the figure of the same sentence that is the budget's, or that year's. */
export function statedBases(
  passage: Passage,
  current: TextFigure | undefined,
  said: string,
  start: number,
): TextFigure[] {
  if (!current) return [];
  const alike = figuresBefore(passage, start).filter(
    (f) => f !== current && sameKindAs(f, current) && !isChange(f.lead),
  );
  if (/预算/.test(said)) {
    const wanted = /年初/.test(said) ? /年初|预算/ : /预算/;
    return alike.filter((f) => wanted.test(f.lead) && !/决算|执行|实际/.test(f.lead)).reverse();
  }
  const printed = /20\d\d/.exec(said)?.[0];
  const year = printed
    ? Number(printed)
    : /上年|去年|上一年|前一?年|同期|同比/.test(said) && current.year
      ? current.year - 1
      : undefined;
  if (year === undefined) return [];
  const then = alike.filter((f) => f.year === year).reverse();
  const same = then.filter((f) => f.name === current.name);
  return same.length > 0 ? same : then;
}
