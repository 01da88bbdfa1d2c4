import type { Diagnostic, Standard } from '@hengji/core';
import { type MouseEvent, useId, useMemo, useState } from 'react';
import { standardWords } from '../status.js';
import { linksOf } from './provenance.js';
import styles from './reading.module.css';
import { type RuleNode, ruleTree } from './rule-tree.js';
import { segmentsOf, type Use, usedAs } from './segments.js';

/** Passages (indexes of readings) that are pointed at, or a provision. */
interface Pointed {
  readonly reading?: number;
  readonly node?: string;
}

const useWords: Readonly<Record<Use, string>> = {
  rule: '成为规则的话',
  idle: '读懂但不影响得分的话',
  judged: '要由人判断的话',
  unread: '没有读懂的话',
};

/** What became of the text: its passages, and the rule that they made; pointing at one shows the other. */
export const ReadingView = ({ standard, name }: { readonly standard: Standard; readonly name: string }) => {
  const id = useId();
  const [pointed, setPointed] = useState<Pointed>({});
  const { rule, text, readings, status, diagnostics } = standard;
  const tree = useMemo(() => (rule === null ? [] : ruleTree(rule)), [rule]);
  const links = useMemo(
    () => (rule === null ? new Map<string, readonly number[]>() : linksOf(standard, rule, name.trim() || undefined)),
    [standard, rule, name],
  );
  const segments = useMemo(() => segmentsOf(text, readings), [text, readings]);
  const uses = useMemo(() => new Set(readings.map(usedAs)), [readings]);

  const isNodeLit = (node: string): boolean =>
    pointed.node === node || (pointed.reading !== undefined && (links.get(node)?.includes(pointed.reading) ?? false));
  const isReadingLit = (reading: number): boolean =>
    pointed.reading === reading ||
    (pointed.node !== undefined && (links.get(pointed.node)?.includes(reading) ?? false));
  const nodeOf = (reading: number): string | undefined =>
    [...links].find(([, passages]) => passages.includes(reading))?.[0];
  const pointing = (at: Pointed) => ({
    onMouseEnter: () => setPointed(at),
    onMouseLeave: () => setPointed({}),
    onFocus: () => setPointed(at),
    onBlur: () => setPointed({}),
  });
  const elementId = (node: string): string => `${id}-${node}`;
  const go = (event: MouseEvent, target: string): void => {
    event.preventDefault();
    document.getElementById(elementId(target))?.focus();
  };
  const { title, words, tone } = standardWords[status];

  return (
    <section className={styles.card} aria-label="怎样读懂的">
      <div className={styles.status} data-tone={tone} role="status">
        <b>{title}</b>
        <span>{words}</span>
      </div>
      <Diagnostics diagnostics={diagnostics} />
      <h2>原文</h2>
      <p className={styles.text}>
        {segments.map(({ text: words, reading }, n) => {
          const key = `${n}-${reading ?? ''}`;
          const one = reading === undefined ? undefined : readings[reading];
          if (reading === undefined || one === undefined) return <span key={key}>{words}</span>;
          const use = usedAs(one);
          const target = nodeOf(reading);
          const shown = {
            'data-use': use,
            'data-lit': isReadingLit(reading),
            title: one.as,
            className: styles.passage,
          };
          return target === undefined ? (
            <mark key={key} {...shown} onMouseEnter={() => setPointed({ reading })} onMouseLeave={() => setPointed({})}>
              {words}
              {use === 'rule' ? null : <span className="hidden-text">（{one.as}）</span>}
            </mark>
          ) : (
            <a
              key={key}
              {...shown}
              id={elementId(`passage-${reading}`)}
              href={`#${elementId(target)}`}
              onClick={(event) => go(event, target)}
              {...pointing({ reading })}
            >
              {words}
            </a>
          );
        })}
      </p>
      <ul className={styles.legend} aria-label="图例">
        {(Object.keys(useWords) as Use[])
          .filter((use) => uses.has(use))
          .map((use) => (
            <li key={use}>
              <span className={styles.sample} data-use={use} aria-hidden>
                文
              </span>
              {useWords[use]}
            </li>
          ))}
      </ul>
      {tree.length === 0 ? null : (
        <>
          <h2>读成的规则</h2>
          <div className={styles.tree}>
            {tree.map((branch, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their order
              <div key={n} className={styles.branch}>
                {branch.title === undefined ? null : <h3>{branch.title}</h3>}
                {branch.groups.map((group) => (
                  <div key={group.title} className={styles.group}>
                    <h4>{group.title}</h4>
                    <ul>
                      {group.nodes.map((node) => (
                        <NodeLine
                          key={node.id}
                          node={node}
                          id={elementId(node.id)}
                          isLit={isNodeLit(node.id)}
                          passages={(links.get(node.id) ?? []).map((reading) => {
                            const { start = 0, end = 0 } = readings[reading] ?? {};
                            return text.slice(start, end);
                          })}
                          pointing={pointing({ node: node.id })}
                          onGo={(event) => {
                            const [first] = links.get(node.id) ?? [];
                            if (first !== undefined) go(event, `passage-${first}`);
                          }}
                        />
                      ))}
                    </ul>
                  </div>
                ))}
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  );
};

const NodeLine = ({
  node: { words, note },
  id,
  isLit,
  passages,
  pointing,
  onGo,
}: {
  readonly node: RuleNode;
  readonly id: string;
  readonly isLit: boolean;
  readonly passages: readonly string[];
  readonly pointing: object;
  readonly onGo: (event: MouseEvent) => void;
}) => (
  <li>
    <button type="button" id={id} className={styles.node} data-lit={isLit} onClick={onGo} {...pointing}>
      {words}
      <span className="hidden-text">
        {passages.length === 0 ? '，按通常的理解补足' : `，依据：${passages.join('；')}`}
      </span>
    </button>
    {note === undefined ? null : <p className={styles.note}>{note}</p>}
  </li>
);

const diagnosticTone = (kind: Diagnostic['kind']): string =>
  kind === 'parts' || kind === 'peak' ? 'error' : kind === 'judgement' ? 'advice' : 'warning';

const Diagnostics = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
  diagnostics.length === 0 ? null : (
    <ul className={styles.diagnostics}>
      {diagnostics.map(({ kind, message }) => (
        <li key={`${kind} ${message}`} data-tone={diagnosticTone(kind)}>
          {message}
        </li>
      ))}
    </ul>
  );
