import type { Diagnostic, Standard } from '@hengji/core';
import { useId, useMemo, useState } from 'react';
import { standardWords } from '../status.js';
import { PassageText } from './PassageText.js';
import { type Pointed, PointingContext } from './pointing.js';
import { type Links, linksOf } from './provenance.js';
import { RuleTreeView } from './RuleTreeView.js';
import styles from './reading.module.css';
import { ruleTree } from './rule-tree.js';

const noLinks: Links = new Map();

/** What became of the text: its passages, and the rule that they made; pointing at one shows the other. */
export const ReadingView = ({ standard, name }: { readonly standard: Standard; readonly name: string }) => {
  const id = useId();
  const [pointed, setPointed] = useState<Pointed>({});
  const { rule, status, diagnostics } = standard;
  const tree = useMemo(() => (rule === null ? [] : ruleTree(rule)), [rule]);
  const links = useMemo(
    () => (rule === null ? noLinks : linksOf(standard, rule, name.trim() || undefined)),
    [standard, rule, name],
  );
  const readingsOf = (node: string): readonly number[] => links.get(node) ?? [];
  const pointing = {
    isReadingLit: (reading: number) =>
      pointed.reading === reading || (pointed.node !== undefined && readingsOf(pointed.node).includes(reading)),
    isNodeLit: (node: string) =>
      pointed.node === node || (pointed.reading !== undefined && readingsOf(node).includes(pointed.reading)),
    handlers: (at: Pointed) => ({
      onMouseEnter: () => setPointed(at),
      onMouseLeave: () => setPointed({}),
      onFocus: () => setPointed(at),
      onBlur: () => setPointed({}),
    }),
    nodeElement: (node: string) => `${id}-${node}`,
    passageElement: (reading: number) => `${id}-passage-${reading}`,
    nodeOf: (reading: number) => [...links].find(([, passages]) => passages.includes(reading))?.[0],
    readingsOf,
  };
  const { title, words, tone } = standardWords[status];

  return (
    <PointingContext value={pointing}>
      <section className={styles.card} aria-label="怎样读懂的">
        <div className={styles.status} data-tone={tone} role="status">
          <b>{title}</b>
          <span>{words}</span>
        </div>
        <Diagnostics diagnostics={diagnostics} />
        <h2>原文</h2>
        <PassageText standard={standard} />
        {tree.length === 0 ? null : (
          <>
            <h2>读成的规则</h2>
            <RuleTreeView tree={tree} standard={standard} />
          </>
        )}
      </section>
    </PointingContext>
  );
};

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
