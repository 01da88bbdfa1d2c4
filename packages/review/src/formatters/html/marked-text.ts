import type { Annotation } from './annotations.js';
import { escapeHtml, escapeLines } from './escape.js';

const shownTitles = 4;

/**
 * Text with its annotations as HTML. Annotations may overlap in any way: the text is cut at every boundary and each
 * part is wrapped in all that cover it. The ids of the annotations that got an element are added to `ids`.
 */
export function markedText(text: string, annotations: readonly Annotation[], ids: Set<string>): string {
  if (annotations.length === 0) return escapeLines(text);
  const ranges = annotations.map((annotation) => {
    const start = Math.min(Math.max(0, annotation.start), text.length);
    return { annotation, start, end: Math.min(Math.max(start, annotation.end), text.length) };
  });
  const starting = groupBy(ranges, ({ start }) => start);
  const ending = groupBy(ranges, ({ end }) => end);
  const cuts = [...new Set([0, text.length, ...starting.keys(), ...ending.keys()])].sort((a, b) => a - b);

  let html = '';
  let active: typeof ranges = [];
  for (const [index, cut] of cuts.entries()) {
    const ended = ending.get(cut) ?? [];
    const started = starting.get(cut) ?? [];
    active = active.filter(({ end }) => end > cut);
    const blanks = started.filter(({ start, end }) => start === end && cut === start);
    for (const { annotation } of blanks) html += wrapAll('', [annotation], ids);
    for (const { annotation } of ended) html += reference(annotation);
    if (started.length > blanks.length) {
      // Order of nesting is the order of `annotations`, whatever the order of their starts.
      const present = new Set([...active, ...started.filter(({ end }) => end > cut)]);
      active = ranges.filter((range) => present.has(range));
    }
    const next = cuts[index + 1];
    if (next === undefined) break;
    const covering = active.map(({ annotation }) => annotation);
    html += wrapAll(escapeLines(text.slice(cut, next)), covering, ids);
  }
  return html;
}

/** One part of the text in the elements of all annotations that cover it; the last of them is the innermost. */
function wrapAll(html: string, covering: readonly Annotation[], ids: Set<string>): string {
  const tested = covering.filter(({ verdict }) => verdict !== undefined);
  const quotes = covering.filter(({ finding }) => finding !== undefined);
  let result = html;
  const gravest = quotes.at(-1)?.finding;
  if (gravest !== undefined) result = `<a href="#${gravest.anchor}" tabindex="-1">${result}</a>`;
  if (tested.length > 0) {
    const titles = tested.slice(0, shownTitles).map(({ title }) => title);
    if (tested.length > shownTitles) titles.push(`另有${tested.length - shownTitles}条关系`);
    const worst =
      tested.find(({ verdict }) => verdict === 'contradiction') ??
      tested.find(({ verdict }) => verdict === 'unexplained');
    result = `<span class="t ${worst?.verdict ?? 'holds'}" title="${escapeHtml(titles.join('\n'))}">${result}</span>`;
  }
  for (const annotation of [...tested].reverse()) {
    const id = newId(annotation, ids);
    if (id !== '') result = `<span class="at"${id}>${result}</span>`;
  }
  for (const annotation of [...quotes].reverse()) {
    const empty = annotation.start >= annotation.end ? ' empty' : '';
    const title = tested.length === 0 ? ` title="${escapeHtml(annotation.title)}"` : '';
    result = `<mark class="q ${annotation.finding?.severity}${empty}"${newId(annotation, ids)}${title}>${result}</mark>`;
  }
  return result;
}

/** The id attribute on the first part of an annotation, nothing on the others. */
function newId({ id }: Annotation, ids: Set<string>): string {
  if (id === undefined || ids.has(id)) return '';
  ids.add(id);
  return ` id="${id}"`;
}

/** The small number after a quote that leads to its finding. */
const reference = ({ finding }: Annotation): string =>
  finding === undefined
    ? ''
    : `<sup class="n ${finding.severity}"><a href="#${finding.anchor}">${finding.number}</a></sup>`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
