import { type Passage, readPassage, type TextFigure } from '../narrative.js';

/** A paragraph of a department's report, read as running text. */
export const passageOf = (text: string): Passage => readPassage(text, { block: 0 }, 0, true);

/** Figures as printed. */
export const printed = (figures: readonly TextFigure[]): string[] => figures.map(({ figure }) => figure.text);
