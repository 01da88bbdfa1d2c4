import { Button, Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { Finding, Quote, Severity } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { severities, severityMeaning, severityName } from '../../../common/words.js';
import { Arithmetic } from './Arithmetic.js';
import { EntryList } from './EntryList.js';
import { FindingCard } from './FindingCard.js';
import { checksFound, countFindings, everyFinding, stateName } from './findings.js';
import styles from './panel.module.css';
import { SearchField } from './SearchField.js';
import type { Desk } from './useDesk.js';
import type { Lists } from './useLists.js';

/** The findings with their filters. */
export const FindingsPanel = ({
  lists: { all, listed, filter, setFilter, statements },
  desk: { selection, select, onDecide, editing, setEditing },
  canFollowText,
  whenFine,
  placeOf,
  whoseOf,
  passagesOf,
}: {
  readonly lists: Lists;
  readonly desk: Desk;
  /** Whether they can be listed in the order of one document. */
  readonly canFollowText: boolean;
  /** What to say where nothing was found. */
  readonly whenFine: string;
  /** In short where a finding stands. */
  readonly placeOf: (finding: Finding) => string | undefined;
  /** Which of several evaluations a finding is about. */
  readonly whoseOf?: (finding: Finding) => string | undefined;
  /** The places of the selected finding. */
  readonly passagesOf: (id: string, quotes: readonly Quote[]) => ReactNode;
}) => {
  const counts = useMemo(() => countFindings(all), [all]);
  const checks = useMemo(() => checksFound(all), [all]);
  const behind = useMemo(() => new Map(statements.map((one) => [one.id, one])), [statements]);
  if (all.length === 0) return <p className={styles.empty}>{whenFine}</p>;
  const toggle = (severity: Severity) => {
    const shown = severities.filter((one) => (one === severity) !== filter.severities.includes(one));
    setFilter({ ...filter, severities: shown.length === 0 ? severities : shown });
  };
  const support = ({ id, message, statement: behindIt, quotes }: Finding) => {
    const statement = behindIt === undefined ? undefined : behind.get(behindIt);
    return (
      <>
        {statement === undefined ? null : <Arithmetic statement={statement} shown={message} />}
        {passagesOf(id, quotes)}
      </>
    );
  };
  return (
    <>
      <search className={styles.filter}>
        <SearchField
          label="搜索问题"
          placeholder="搜索问题（/）"
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        {canFollowText ? (
          <Select
            size="small"
            aria-label="排列"
            value={filter.order}
            options={[
              { value: 'severity', label: '按轻重' },
              { value: 'place', label: '按原文' },
            ]}
            onChange={(order) => setFilter({ ...filter, order })}
          />
        ) : null}
        <fieldset className={styles.severities}>
          <legend className="hidden-text">显示哪些轻重</legend>
          {severities.map((severity) => (
            <button
              key={severity}
              type="button"
              aria-pressed={filter.severities.includes(severity)}
              data-severity={severity}
              title={severityMeaning[severity]}
              onClick={() => toggle(severity)}
            >
              {severityName[severity]} <b className="number">{counts.severities[severity]}</b>
            </button>
          ))}
        </fieldset>
        {checks.length > 1 ? (
          <Select
            size="small"
            allowClear
            aria-label="问题种类"
            className={styles.checks ?? ''}
            placeholder={`全部种类（${checks.length}）`}
            value={filter.check ?? null}
            popupMatchSelectWidth={280}
            options={checks.map(({ check, title, count }) => ({ value: check, label: `${title}（${count}）` }))}
            onChange={(check) => setFilter({ ...filter, check: check ?? undefined })}
          />
        ) : null}
        {counts.states.accepted + counts.states.dismissed === 0 ? null : (
          <Choices
            label="显示哪些状态"
            value={filter.state}
            choices={(['all', 'open', 'accepted', 'dismissed'] as const).map((state) => ({
              value: state,
              label: stateName[state],
              count: state === 'all' ? all.length : counts.states[state],
            }))}
            onChange={(state) => setFilter({ ...filter, state })}
          />
        )}
      </search>
      {listed.length === 0 ? (
        <p className={styles.empty}>
          没有符合条件的问题。
          <Button type="link" size="small" onClick={() => setFilter(everyFinding)}>
            清除筛选
          </Button>
        </p>
      ) : (
        <EntryList label="问题列表" entries={listed} selected={selection?.id} idOf={({ finding }) => finding.id}>
          {(entry) => {
            const { finding } = entry;
            const isSelected = selection?.id === finding.id;
            return (
              <FindingCard
                key={finding.id}
                entry={entry}
                place={placeOf(finding)}
                whose={whoseOf?.(finding)}
                selected={isSelected}
                onSelect={select}
                onDecide={onDecide}
                editing={editing?.id === finding.id ? editing.mode : undefined}
                onEditing={setEditing}
              >
                {isSelected ? support(finding) : null}
              </FindingCard>
            );
          }}
        </EntryList>
      )}
    </>
  );
};
