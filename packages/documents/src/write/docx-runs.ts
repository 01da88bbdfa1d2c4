import { type IRunOptions, Tab, TextRun } from 'docx';
import { legalText } from './legal-text.js';

/** The runs of a text: line ends become line breaks, tabs become Word tabs. */
export function runsOf(text: string, format: Omit<IRunOptions, 'children' | 'text' | 'break'> = {}): TextRun[] {
  return legalText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...format, children: tabbed(line), ...(at > 0 ? { break: 1 } : {}) }));
}

const tabbed = (line: string): (string | Tab)[] =>
  line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
