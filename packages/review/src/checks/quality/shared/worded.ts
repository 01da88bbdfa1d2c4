import type { Figure } from '@hengji/core';
import { shortened } from './quote.js';

/** A wording of the report in quotation marks; marks inside it become single ones. */
export const inQuotes = (text: string, longest?: number): string =>
  `“${shortened(text, longest).replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** A figure with its unit, where the cell leaves that to the heading of its column. */
export const withUnit = ({ text, printedUnit }: Figure): string =>
  text.includes(printedUnit) ? text : `${text}${printedUnit}`;
