import type { Limits } from '../limits.js';
import { children, type Prefixes, parseXml } from '../xml/parse.js';
import type { ZipPackage } from './package.js';

/** One internal relationship of a part in an Open Packaging Conventions package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address, such as `styles`; transitional and strict files agree on it. */
  readonly kind: string;
  /** The name of the entry it points to. */
  readonly target: string;
}

const RELATIONSHIPS: Prefixes = new Map([['http://schemas.openxmlformats.org/package/2006/relationships', '']]);
const CONTENT_TYPES: Prefixes = new Map([['http://schemas.openxmlformats.org/package/2006/content-types', '']]);

/** The internal relationships of a part; those of the package itself for an empty name. External ones are left out. */
export function readRelationships(zip: ZipPackage, part: string, limits: Limits): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const found: Relationship[] = [];
  for (const { attributes } of children(parseXml(bytes, limits, RELATIONSHIPS), 'Relationship')) {
    if (attributes.TargetMode === 'External' || !attributes.Target) continue;
    const type = attributes.Type ?? '';
    found.push({
      id: attributes.Id ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(part, attributes.Target),
    });
  }
  return found;
}

/** The part that `[Content_Types].xml` declares with a type that passes the test. */
export function findPartByContentType(
  zip: ZipPackage,
  accepts: (contentType: string) => boolean,
  limits: Limits,
): string | undefined {
  const bytes = zip.read('[Content_Types].xml');
  if (!bytes) return undefined;
  const types = parseXml(bytes, limits, CONTENT_TYPES);
  for (const { attributes } of children(types, 'Override')) {
    if (attributes.PartName && accepts(attributes.ContentType ?? '')) return resolveTarget('', attributes.PartName);
  }
  return undefined;
}

/** A target is relative to the folder of its source, or absolute with a leading slash. */
function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}
