import { compileStandard, type Reading, type Rule, type Standard } from '@hengji/core';
import { type NodeKind, nodesOf, type RuleNode, ruleTree } from './rule-tree.js';

/** Which passages of the text (indexes in `standard.readings`) made which provision of the rule, by id of the node. */
export type Links = ReadonlyMap<string, readonly number[]>;

/** At most so many numbers are tried; the longest real standards have about half of them. */
const MOST_NUMBERS = 80;
/** Characters that may be compiled again altogether, so that a very long text does not hold up the typing. */
const MOST_CHARACTERS = 20_000;

/** Passages that can make a provision of that kind, as core names them. */
const MAKERS: Readonly<Record<NodeKind, readonly string[]>> = {
  band: ['情形与得分', '公式', '等级与分值区间', '标准值', '满分'],
  step: ['步长或计数', '零头'],
  item: ['清单项', '情形与得分'],
  mark: ['清单各项的分数', '情形与得分', '清单项'],
  choice: ['择一'],
  level: ['情形与得分', '等级与分值区间'],
  start: ['基础分', '满分', '情形与得分'],
  counter: ['步长或计数', '情形与得分', '零头'],
  veto: ['情形与得分'],
  limit: ['上限'],
  'not-applicable': ['不适用', '情形与得分'],
  reservation: ['调减'],
};

/**
 * Finds out which words made which provision. A number is tried: it is changed in the text, the text is compiled again,
 * and the provisions that come out different rest on it. Words that a provision took over are looked for; what is left
 * is joined only where a single passage and a single provision fit each other. A provision may stay without a passage.
 */
export function linksOf(standard: Standard, rule: Rule, name?: string): Links {
  const nodes = nodesOf(ruleTree(rule));
  const links = new Map<string, Set<number>>(nodes.map(({ id }) => [id, new Set()]));
  const link = (node: RuleNode, reading: number): void => void links.get(node.id)?.add(reading);
  byNumbers(standard, nodes, name, link);
  byWords(standard, nodes, links, link);
  byKind(standard.readings, nodes, links, link);
  return new Map([...links].map(([id, readings]) => [id, [...readings].sort((a, b) => a - b)]));
}

type Link = (node: RuleNode, reading: number) => void;

function byNumbers(standard: Standard, nodes: readonly RuleNode[], name: string | undefined, link: Link): void {
  const { text, fullMarks, readings } = standard;
  const before = nodes.map(({ value }) => JSON.stringify(value));
  let tried = 0;
  const most = Math.min(MOST_NUMBERS, Math.floor(MOST_CHARACTERS / Math.max(1, text.length)));
  for (const [index, { start, end }] of readings.entries()) {
    for (const match of text.slice(start, end).matchAll(/\d+(?:\.\d+)?/g)) {
      if (tried >= most) return;
      tried += 1;
      const at = start + match.index;
      for (const other of otherNumbers(match[0])) {
        const changed = text.slice(0, at) + other + text.slice(at + match[0].length);
        const { rule } = compileStandard(changed, { fullMarks, ...(name !== undefined && { name }) });
        const after = rule === null ? [] : nodesOf(ruleTree(rule));
        // A rule of another shape tells nothing about the single provisions.
        if (after.length !== nodes.length || after.some(({ id }, n) => id !== nodes[n]?.id)) continue;
        const different = nodes.filter((_, n) => JSON.stringify(after[n]?.value) !== before[n]);
        for (const node of different) link(node, index);
        if (different.length > 0) break;
      }
    }
  }
}

/** Numbers close by, so that the order of bands stays; then a whole one, for things that are counted. */
const otherNumbers = (number: string): string[] =>
  number.includes('.') ? [`${number}1`] : [`${number}.01`, String(Number(number) + 1)];

function byWords(
  { text, readings }: Standard,
  nodes: readonly RuleNode[],
  links: ReadonlyMap<string, ReadonlySet<number>>,
  link: Link,
): void {
  const passages = readings.map(({ start, end }) => bare(text.slice(start, end)));
  for (const node of nodes) {
    if (node.kind !== 'item' && node.kind !== 'mark' && (links.get(node.id)?.size ?? 0) > 0) continue;
    for (const phrase of node.phrases.map(bare).filter((one) => one !== '')) {
      const fits = readings.flatMap(({ as }, n) =>
        MAKERS[node.kind].includes(as) && passages[n]?.includes(phrase) ? [n] : [],
      );
      const best = fits.find((n) => passages[n]?.startsWith(phrase)) ?? fits[0];
      if (best !== undefined) link(node, best);
    }
  }
}

/** Without blanks, quotation marks and brackets, which a rule does not keep. */
const bare = (text: string): string => text.replace(/[\s"'“”‘’「」『』（）()]/g, '');

function byKind(
  readings: readonly Reading[],
  nodes: readonly RuleNode[],
  links: ReadonlyMap<string, ReadonlySet<number>>,
  link: Link,
): void {
  const linked = new Set([...links.values()].flatMap((set) => [...set]));
  const loose = readings.flatMap((_, n) => (linked.has(n) ? [] : [n]));
  for (const n of loose) {
    const fits = nodes.filter(({ kind }) => MAKERS[kind].includes(readings[n]?.as ?? ''));
    const open = fits.filter(({ id }) => links.get(id)?.size === 0);
    const [one, ...others] = open.length > 0 ? open : fits;
    if (one !== undefined && others.length === 0) link(one, n);
  }
}
