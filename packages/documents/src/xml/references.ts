import { damagedXml } from './errors.js';

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,10})|#x([\da-fA-F]{1,10}));|&/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Replaces character references and the five entities of XML. Throws `UnreadableFile` on any other `&`. */
export function resolveReferences(text: string): string {
  return text.replace(REFERENCE, (_, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (!isCharacter(code)) throw damagedXml();
    return String.fromCodePoint(code);
  });
}

/** Characters that XML 1.0 allows; not so the missing number of a lone `&`. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
