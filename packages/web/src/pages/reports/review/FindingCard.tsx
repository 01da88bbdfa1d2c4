import { Button } from 'antd';
import { memo } from 'react';
import type { DecisionRequest, Statement } from '../../../api/types.js';
import { severityName } from '../../../common/words.js';
import { Arithmetic } from './Arithmetic.js';
import { DecisionForm } from './DecisionForm.js';
import type { ListedFinding } from './findings.js';
import { Passages } from './Passages.js';
import styles from './panel.module.css';
import type { PlaceWords } from './places.js';

/** A finding whose decision is being written. */
export interface Editing {
  readonly id: string;
  readonly mode: 'dismiss' | 'note';
}

/** A finding: short in the list, with everything about it where it is selected. */
export const FindingCard = memo(
  ({
    entry,
    statement,
    whose,
    words,
    selectedOrder,
    onSelect,
    onShow,
    onDecide,
    editing,
    onEditing,
  }: {
    readonly entry: ListedFinding;
    readonly statement: Statement | undefined;
    readonly whose: string | undefined;
    readonly words: PlaceWords;
    /** Which of its quotes is selected; undefined where the finding is not. */
    readonly selectedOrder: number | undefined;
    readonly onSelect: (id: string, order?: number) => void;
    readonly onShow: (id: string, order: number) => void;
    readonly onDecide: (id: string, decision: DecisionRequest | null) => void;
    readonly editing: 'dismiss' | 'note' | undefined;
    readonly onEditing: (editing: Editing | undefined) => void;
  }) => {
    const { finding, number, state, decision } = entry;
    const { id, severity, title, message, quotes, why, basis, advice } = finding;
    const selected = selectedOrder !== undefined;
    const first = quotes[0];
    return (
      <li
        id={`entry-${id}`}
        data-entry
        className={styles.card}
        data-severity={severity}
        data-state={state}
        data-selected={selected}
      >
        <button type="button" className={styles.head} aria-expanded={selected} onClick={() => onSelect(id)}>
          <span className={styles.line}>
            <span className={styles.number}>{number}</span>
            <span className={styles.severity}>{severityName[severity]}</span>
            <strong className={styles.title}>{title}</strong>
            {state === 'open' ? null : (
              <span className={styles.state}>{state === 'accepted' ? '已采纳' : '已排除'}</span>
            )}
          </span>
          <span className={styles.message}>{message}</span>
          {selected || first === undefined ? null : (
            <span className={styles.place}>
              {words(first.at)}
              {whose === undefined ? '' : ` · ${whose}`}
            </span>
          )}
        </button>
        {selected ? (
          <div className={styles.body}>
            {whose === undefined ? null : <p className={styles.whose}>{whose}</p>}
            {statement === undefined ? null : <Arithmetic statement={statement} shown={message} />}
            <Passages id={id} quotes={quotes} words={words} selectedOrder={selectedOrder} onShow={onShow} />
            <dl className={styles.reasons}>
              <dt>怎么办</dt>
              <dd>{advice}</dd>
              <dt>为什么</dt>
              <dd>{why}</dd>
              <dt>依据</dt>
              <dd>{basis}</dd>
            </dl>
            {editing === undefined ? (
              <Decided entry={entry} onDecide={onDecide} onEditing={onEditing} />
            ) : (
              <DecisionForm
                mode={editing}
                initial={decision}
                onSave={(saved) => onDecide(id, saved)}
                onCancel={() => onEditing(undefined)}
              />
            )}
          </div>
        ) : null}
      </li>
    );
  },
);

/** What was decided, and what can be. */
const Decided = ({
  entry: { finding, state, decision },
  onDecide,
  onEditing,
}: {
  readonly entry: ListedFinding;
  readonly onDecide: (id: string, decision: DecisionRequest | null) => void;
  readonly onEditing: (editing: Editing) => void;
}) => (
  <>
    {decision === undefined || (decision.reason === '' && decision.note === '') ? null : (
      <dl className={styles.decision}>
        {decision.reason === '' ? null : (
          <>
            <dt>排除理由</dt>
            <dd>{decision.reason}</dd>
          </>
        )}
        {decision.note === '' ? null : (
          <>
            <dt>备注</dt>
            <dd>{decision.note}</dd>
          </>
        )}
      </dl>
    )}
    <div className={styles.actions}>
      {state === 'accepted' ? (
        <Button size="small" onClick={() => onEditing({ id: finding.id, mode: 'note' })}>
          备注……
        </Button>
      ) : (
        <Button
          size="small"
          type={state === 'open' ? 'primary' : 'default'}
          onClick={() => onDecide(finding.id, { state: 'accepted', note: decision?.note ?? '' })}
        >
          采纳
        </Button>
      )}
      <Button size="small" onClick={() => onEditing({ id: finding.id, mode: 'dismiss' })}>
        {state === 'dismissed' ? '修改理由……' : '排除……'}
      </Button>
      {state === 'open' ? null : (
        <Button size="small" type="text" onClick={() => onDecide(finding.id, null)}>
          撤回
        </Button>
      )}
    </div>
  </>
);
