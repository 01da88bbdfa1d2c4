import type { Limits } from '../limits.js';
import { scanXml } from '../xml/parse.js';
import { SPREADSHEET, unescapeText } from './namespaces.js';

/** The table of shared strings; runs of rich text are joined, phonetic guides are left out. */
export function readSharedStrings(xml: string | undefined, limits: Limits): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = '';
  let reading = false;
  let phonetic = 0;
  scanXml(
    xml,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic++;
        else if (name === 't') reading = phonetic === 0;
      },
      close(name) {
        if (name === 'si') strings.push(unescapeText(text));
        else if (name === 'rPh') phonetic--;
        else if (name === 't') reading = false;
      },
      text(piece) {
        if (reading) text += piece;
      },
    },
    limits,
    SPREADSHEET,
  );
  return strings;
}
