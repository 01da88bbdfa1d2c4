import { defaultLimits } from '../limits.js';
import { openPackage } from '../zip/package.js';
import { type PackagePart, zipParts } from './zip.js';

const corePart = 'docProps/core.xml';

type Edit = (xml: string) => string;

/**
 * Rewrites an Office package that a library has made so that the same document always gives the same bytes: parts
 * sorted, no time stamps in the zip, one given date in the properties, relationship identities numbered in order.
 *
 * @param edits changes to the XML of parts, by their names
 */
export function repack(bytes: Uint8Array, date: Date, edits: Readonly<Record<string, Edit>> = {}): Uint8Array {
  const source = openPackage(bytes, defaultLimits);
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  const parts: PackagePart[] = [];
  for (const name of [...source.names].sort(contentTypesFirst)) {
    const content = source.read(name);
    if (!content || name.endsWith('/')) continue;
    const edit = edits[name];
    const edited = withoutNonCharacters(edit ? Buffer.from(edit(Buffer.from(content).toString('utf8'))) : content);
    parts.push({ name, content: name === corePart ? withDates(edited, stamp) : edited });
  }
  return zipParts(parts);
}

const nonCharacters = ['\uFFFE', '\uFFFF'];

/** The libraries drop control characters by themselves, but leave these two, which XML forbids and Office refuses. */
function withoutNonCharacters(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!nonCharacters.some((character) => bytes.includes(character))) return content;
  return Buffer.from(bytes.toString('utf8').replace(/[\uFFFE\uFFFF]/g, ''));
}

/** Readers that look at the head of the file expect the content types there. */
const contentTypesFirst = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

const withDates = (content: Uint8Array, stamp: string): Uint8Array =>
  Buffer.from(
    Buffer.from(content)
      .toString('utf8')
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, `$1${stamp}<`),
  );
