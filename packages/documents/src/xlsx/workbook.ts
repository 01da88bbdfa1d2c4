import type { Limits } from '../limits.js';
import { scanXml } from '../xml/parse.js';
import { isTrue, SPREADSHEET } from './namespaces.js';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The id of its relationship to the sheet's own part. */
  readonly relationship: string;
}

export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Whether day 0 is 1904-01-01. */
  readonly date1904: boolean;
}

/** Reads the workbook part: the sheets and the date system. */
export function readWorkbook(xml: string, limits: Limits): Workbook {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  scanXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
        else if (name === 'sheet') {
          const state = attributes.state ?? 'visible';
          sheets.push({
            name: attributes.name ?? '',
            hidden: state !== 'visible',
            relationship: attributes['r:id'] ?? '',
          });
        }
      },
    },
    limits,
    SPREADSHEET,
  );
  return { sheets, date1904 };
}
