import type { Standard } from '@hengji/core';
import { focusOn, usePointing } from './pointing.js';
import styles from './reading.module.css';
import type { RuleBranch, RuleNode } from './rule-tree.js';

/** The rule in plain Chinese; each provision leads to the passage that made it. */
export const RuleTreeView = ({
  tree,
  standard,
}: {
  readonly tree: readonly RuleBranch[];
  readonly standard: Standard;
}) => (
  <div className={styles.tree}>
    {tree.map(({ title, groups }, n) => {
      const Heading = title === undefined ? 'h3' : 'h4';
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their order
        <div key={n}>
          {title === undefined ? null : <h3 className={styles.branch}>{title}</h3>}
          {groups.map((group) => (
            <div key={group.title} className={styles.group}>
              <Heading>{group.title}</Heading>
              <ul>
                {group.nodes.map((node) => (
                  <NodeLine key={node.id} node={node} standard={standard} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      );
    })}
  </div>
);

const NodeLine = ({
  node: { id, words, note },
  standard: { text, readings },
}: {
  readonly node: RuleNode;
  readonly standard: Standard;
}) => {
  const { isNodeLit, handlers, readingsOf, nodeElement, passageElement } = usePointing();
  const made = readingsOf(id);
  const [first] = made;
  const passages = made.map((reading) => text.slice(readings[reading]?.start ?? 0, readings[reading]?.end ?? 0));
  return (
    <li>
      <button
        type="button"
        id={nodeElement(id)}
        className={styles.node}
        data-lit={isNodeLit(id)}
        onClick={() => first !== undefined && focusOn(passageElement(first))}
        {...handlers({ node: id })}
      >
        {words}
        <span className="hidden-text">
          {passages.length === 0 ? '，按通常的理解补足' : `，依据：${passages.join('；')}`}
        </span>
      </button>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </li>
  );
};
