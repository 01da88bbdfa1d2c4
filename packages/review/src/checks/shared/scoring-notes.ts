import type { Evaluation } from '@hengji/core';

export interface ScoringNotes {
  /** The form itself says that quantitative indicators are marked in proportion to what was reached. */
  readonly proportional: boolean;
}

/** Reads the scoring rules that the form prints in its notes. */
export function scoringNotes(evaluation: Evaluation): ScoringNotes {
  const notes = evaluation.notes.map((note) => note.text.replace(/\s/g, '')).join('\n');
  return {
    proportional:
      /(?:权重|分值)[*×＊xX]B[/÷]A|按(?:照)?(?:完成|实际完成)?(?:值)?(?:的)?比例(?:计|得|赋)?分|得分=(?:权重|分值|该指标分值)[*×＊]/.test(
        notes,
      ),
  };
}
