import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import type { DecisionRequest } from '../../../api/types.js';
import { severityName } from '../../../common/words.js';
import { DecisionForm } from './DecisionForm.js';
import { type ListedFinding, stateName } from './findings.js';
import styles from './panel.module.css';

/** A finding whose decision is being written. */
export interface Editing {
  readonly id: string;
  readonly mode: 'dismiss' | 'note';
}

/** A finding: short in the list, with everything about it where it is selected. */
export const FindingCard = memo(
  ({
    entry,
    place,
    whose,
    selected,
    onSelect,
    onDecide,
    editing,
    onEditing,
    children,
  }: {
    readonly entry: ListedFinding;
    /** Where it stands, in short. */
    readonly place: string | undefined;
    /** Which of several evaluations it is about. */
    readonly whose: string | undefined;
    readonly selected: boolean;
    readonly onSelect: (id: string) => void;
    readonly onDecide: (id: string, decision: DecisionRequest | null) => void;
    readonly editing: 'dismiss' | 'note' | undefined;
    readonly onEditing: (editing: Editing | undefined) => void;
    /** Where it is selected: its arithmetic and its places. */
    readonly children: ReactNode;
  }) => {
    const { finding, number, state, decision } = entry;
    const { id, severity, title, message, why, basis, advice } = finding;
    const where = [place, whose].filter((words) => words !== undefined);
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
            {state === 'open' ? null : <span className={styles.state}>{stateName[state]}</span>}
          </span>
          <span className={styles.message}>{message}</span>
          {selected || where.length === 0 ? null : <span className={styles.place}>{where.join(' · ')}</span>}
        </button>
        {selected ? (
          <div className={styles.body}>
            {whose === undefined ? null : <p className={styles.whose}>{whose}</p>}
            {children}
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
