import type { Standard } from '@hengji/core';
import { useMemo } from 'react';
import { focusOn, usePointing } from './pointing.js';
import styles from './reading.module.css';
import { segmentsOf, type Use, usedAs } from './segments.js';

const useWords: Readonly<Record<Use, string>> = {
  rule: '成为规则的话',
  idle: '读懂但不影响得分的话',
  judged: '要由人判断的话',
  unread: '没有读懂的话',
};

/** The text, each passage marked by what became of it and leading to the provision that it made. */
export const PassageText = ({ standard: { text, readings, rule } }: { readonly standard: Standard }) => {
  const segments = useMemo(() => segmentsOf(text, readings), [text, readings]);
  const uses = useMemo(() => new Set(readings.map(usedAs)), [readings]);
  return (
    <>
      <p className={styles.text}>
        {segments.map(({ text: words, reading }, n) => {
          const one = reading === undefined ? undefined : readings[reading];
          const key = `${n}-${reading ?? ''}`;
          return reading === undefined || one === undefined ? (
            <span key={key}>{words}</span>
          ) : (
            <Passage key={key} words={words} reading={reading} use={usedAs(one)} as={one.as} />
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
              {use === 'rule' && rule === null ? '读懂的话' : useWords[use]}
            </li>
          ))}
      </ul>
    </>
  );
};

const Passage = ({
  words,
  reading,
  use,
  as,
}: {
  readonly words: string;
  readonly reading: number;
  readonly use: Use;
  readonly as: string;
}) => {
  const { isReadingLit, handlers, nodeOf, nodeElement, passageElement } = usePointing();
  const target = nodeOf(reading);
  const look = { className: styles.passage, 'data-use': use, 'data-lit': isReadingLit(reading), title: as };
  if (target === undefined) {
    return (
      <mark {...look}>
        {words}
        {use === 'rule' ? null : <span className="hidden-text">（{as}）</span>}
      </mark>
    );
  }
  return (
    <a
      {...look}
      {...handlers({ reading })}
      id={passageElement(reading)}
      href={`#${nodeElement(target)}`}
      onClick={(event) => {
        event.preventDefault();
        focusOn(nodeElement(target));
      }}
    >
      {words}
    </a>
  );
};
