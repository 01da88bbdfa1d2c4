import { plainLabel } from './plain.js';

interface Segment {
  readonly name: string;
  readonly selector: Selector | undefined;
}

type Selector =
  | { readonly kind: 'all' | 'only' }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'where'; readonly conditions: readonly { key: string; values: readonly string[] }[] };

const parsed = new Map<string, readonly Segment[]>();

/** Names of things that people write with blanks and brackets between. */
const labels = new Set(['name', 'kind']);

/**
 * Whatever stands at a path, as in `execution[0].opening`, `money[subject=basic,stage=executed|].amount`, `notes[]`.
 *
 * `[0]` is that item, `[only]` the one item of a list of one, `[]` all of them, `[key=a|b]` those whose property is a or,
 * where there are none, b; an empty alternative is a property that is absent or blank.
 */
export function allAt(subject: unknown, path: string): unknown[] {
  if (path === '') return [subject];
  let found: unknown[] = [subject];
  for (const { name, selector } of segmentsOf(path)) {
    found = found.flatMap((each) => {
      const value = property(each, name);
      if (value === undefined) return [];
      return selector === undefined ? [value] : selected(Array.isArray(value) ? value : [], selector);
    });
  }
  return found;
}

/**
 * The text at a path, undefined where there is none. Several texts are lines of one where the path asks for all (`[]`);
 * otherwise it is not known which is meant unless all say the same.
 */
export function textAt(subject: unknown, path: string | readonly string[]): string | undefined {
  for (const each of typeof path === 'string' ? [path] : path) {
    const texts = allAt(subject, each).map(asText);
    const known = texts.filter((text): text is string => text !== undefined);
    const [first] = known;
    if (first === undefined) continue;
    if (each.includes('[]')) return known.filter((text) => text !== '').join('\n');
    if (known.every((text) => text === first)) return first;
  }
  return undefined;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const text = property(value, 'text');
  return typeof text === 'string' ? text : undefined;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function selected(items: readonly unknown[], selector: Selector): readonly unknown[] {
  switch (selector.kind) {
    case 'all':
      return items;
    case 'only':
      return items.length === 1 ? items : [];
    case 'index':
      return items.slice(selector.index, selector.index + 1);
    case 'where': {
      let left = items;
      for (const { key, values } of selector.conditions) left = firstMatching(left, key, values);
      return left;
    }
  }
}

function firstMatching(items: readonly unknown[], key: string, values: readonly string[]): readonly unknown[] {
  const compared = labels.has(key) ? plainLabel : (text: string) => text;
  const keys = items.map((item) => compared(asText(property(item, key)) ?? ''));
  for (const value of values) {
    const matching = items.filter((_, at) => keys[at] === value);
    if (matching.length > 0) return matching;
  }
  return [];
}

function segmentsOf(path: string): readonly Segment[] {
  const known = parsed.get(path);
  if (known) return known;
  const segments = [...path.matchAll(/([^.[]+)(?:\[([^\]]*)\])?\.?/g)].map(([, name = '', selector]) => ({
    name,
    selector: selector === undefined ? undefined : selectorOf(selector),
  }));
  parsed.set(path, segments);
  return segments;
}

function selectorOf(text: string): Selector {
  if (text === '') return { kind: 'all' };
  if (text === 'only') return { kind: 'only' };
  if (/^\d+$/.test(text)) return { kind: 'index', index: Number(text) };
  const conditions = text.split(',').map((condition) => {
    const [key = '', value = ''] = condition.split('=');
    return { key, values: value.split('|') };
  });
  return { kind: 'where', conditions };
}
