import { fold } from '../figures/index.js';
import type { Evaluation } from '../model/index.js';
import type { QualitativeBand, ScoringRules } from './rules.js';

/** What the notes printed below a form say about its scoring. */
export interface NotedRules {
  /** Quantitative indicators are marked in proportion. */
  readonly proportional: boolean;
  /** The bands of qualitative indicators. */
  readonly bands?: readonly QualitativeBand[];
}

const PROPORTIONAL =
  /(?:权重|分值)[*×xX]B[/÷]A|按(?:照)?(?:完成|实际完成)?(?:值)?(?:的)?比例(?:计|得|赋|记)?分|得分=(?:权重|分值|该指标分值)[*×]/;
const BAND = /(\d{1,3})%?[-—–~～至]{1,2}(\d{1,3})%/g;
const LONGEST_NOTE = 5000;

/** Reads the scoring rules that a form prints in its notes. */
export function notedRules(evaluation: Evaluation, rules: ScoringRules): NotedRules {
  const notes = evaluation.notes.map(({ text }) => fold(text.slice(0, LONGEST_NOTE)).replace(/\s/g, ''));
  const proportional = notes.some((note) => PROPORTIONAL.test(note));
  const qualitative = notes.find((note) => note.includes('定性') && /三档|分值区间|档/.test(note));
  const bands = qualitative === undefined ? undefined : bandsIn(qualitative, rules.qualitative?.bands ?? []);
  return bands === undefined ? { proportional } : { proportional, bands };
}

/** The bands of a note from the best down; undefined where they do not reach from 100% to 0 without a gap. */
function bandsIn(note: string, known: readonly QualitativeBand[]): QualitativeBand[] | undefined {
  const ranges = [...note.matchAll(BAND)].map((match) => ({ to: Number(match[1]), from: Number(match[2]) }));
  if (ranges.length < 2) return undefined;
  if (ranges[0]?.to !== 100 || ranges.at(-1)?.from !== 0) return undefined;
  if (ranges.some(({ to }, index) => index > 0 && to !== ranges[index - 1]?.from)) return undefined;
  const names = namesIn(note, ranges.length);
  return ranges.map(({ from, to }, index) => ({
    name: names?.[index] ?? known[index]?.name ?? `第${index + 1}档`,
    words: known.length === ranges.length ? (known[index]?.words ?? []) : [],
    from: `${from}%`,
    to: `${to}%`,
  }));
}

/** 「达成预期指标、部分达成…、未达成…三档」 as three names. */
function namesIn(note: string, count: number): string[] | undefined {
  const end = note.search(/[二三四五]档/);
  if (end < 0) return undefined;
  const divided = note.lastIndexOf('分为', end);
  const start = Math.max(note.lastIndexOf(':', end) + 1, divided < 0 ? 0 : divided + 2);
  const names = note.slice(start, end).split('、');
  return names.length === count && names.every((name) => name !== '' && name.length <= 40) ? names : undefined;
}
