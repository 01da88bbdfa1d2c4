import type { Evaluation } from '@hengji/core';
import type { Document } from '@hengji/documents';
import type { Pack } from '@hengji/packs';

export interface ScoringNotes {
  /** The form itself, or the pack, says that quantitative indicators are marked in proportion to what was reached. */
  readonly proportional: boolean;
  /** The form itself says that little reached earns nothing, e.g. below 60%. */
  readonly hasFloor: boolean;
}

/** Reads the scoring rules that the form prints in its notes; those of the pack hold with them. */
export function scoringNotes(evaluation: Evaluation, pack?: Pack): ScoringNotes {
  const notes = evaluation.notes.map((note) => note.text.replace(/\s/g, '')).join('\n');
  return {
    proportional:
      pack?.quantitative?.method === 'proportional' ||
      /(?:权重|分值)[*×＊xX]B[/÷]A|按(?:照)?(?:完成|实际完成)?(?:值)?(?:的)?比例(?:计|得|赋)?分|得分=(?:权重|分值|该指标分值)[*×＊]/.test(
        notes,
      ),
    hasFloor: /(?:低于|不足|不到|小于|未达到?|<|＜)60[%％]/.test(notes),
  };
}

/** 「得分（10分×执行率）」, 「执行率*10」, 「按执行率计分」 */
const formula =
  /[*×＊xX]\s*(?:预算)?执行率|执行率\s*[*×＊xX]\s*(?:\d|分值|权重|该项|本项)|按(?:照)?(?:预算)?执行率(?:的?比例)?(?:计|得|赋)分/;

/** True where the table of the score, or the notes of the form, print that it is full marks times execution rate. */
export function printsExecutionFormula(document: Document, evaluation: Evaluation, block: number): boolean {
  const table = document.blocks[block];
  if (table?.type === 'table' && table.cells.some(({ text }) => text.length <= 200 && formula.test(text))) return true;
  return evaluation.notes.some(({ text }) => formula.test(text));
}
