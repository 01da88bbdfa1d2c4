import { memo, type ReactNode, useMemo } from 'react';
import type { Quote, Statement } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { kindName, verdictName, verdicts } from '../../../common/words.js';
import { Arithmetic } from './Arithmetic.js';
import { EntryList } from './EntryList.js';
import styles from './panel.module.css';
import { SearchField } from './SearchField.js';
import { countVerdicts } from './statements.js';
import type { Desk } from './useDesk.js';
import type { Lists } from './useLists.js';

/** All relations that were tested: what holds can be seen as well as what does not. */
export const StatementsPanel = ({
  lists: { statements: all, listedStatements: listed, statementFilter: filter, setStatementFilter: setFilter, ordered },
  desk: { selection, select },
  whenNone,
  placeOf,
  passagesOf,
}: {
  readonly lists: Lists;
  readonly desk: Desk;
  /** What to say where nothing could be tested. */
  readonly whenNone: string;
  /** In short where a statement stands; not told where that needs no words. */
  readonly placeOf?: (statement: Statement) => string | undefined;
  /** The places of the selected statement. */
  readonly passagesOf: (id: string, quotes: readonly Quote[]) => ReactNode;
}) => {
  const counts = useMemo(() => countVerdicts(all), [all]);
  const findingOf = useMemo(
    () => new Map(ordered.flatMap(({ id, statement }) => (statement === undefined ? [] : [[statement, id] as const]))),
    [ordered],
  );
  if (all.length === 0) return <p className={styles.empty}>{whenNone}</p>;
  return (
    <>
      <search className={styles.filter}>
        <SearchField
          label="搜索核对过的关系"
          placeholder="搜索算式或原文（/）"
          className={styles.whole}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <Choices
          label="显示哪些结论"
          value={filter.verdict}
          choices={(['all', ...verdicts] as const)
            .filter((verdict) => verdict === 'all' || counts[verdict] > 0)
            .map((verdict) => ({
              value: verdict,
              label: verdict === 'all' ? '全部' : verdictName[verdict],
              count: verdict === 'all' ? all.length : counts[verdict],
            }))}
          onChange={(verdict) => setFilter({ ...filter, verdict })}
        />
      </search>
      {listed.length === 0 ? (
        <p className={styles.empty}>没有符合条件的关系。</p>
      ) : (
        <EntryList label="核对过的关系" entries={listed} selected={selection?.id} idOf={({ id }) => id}>
          {(statement) => {
            const isSelected = selection?.id === statement.id;
            return (
              <StatementRow
                key={statement.id}
                statement={statement}
                finding={findingOf.get(statement.id)}
                place={placeOf?.(statement)}
                selected={isSelected}
                onSelect={select}
              >
                {isSelected ? passagesOf(statement.id, statement.figures) : null}
              </StatementRow>
            );
          }}
        </EntryList>
      )}
    </>
  );
};

const StatementRow = memo(
  ({
    statement,
    finding,
    place,
    selected,
    onSelect,
    children,
  }: {
    readonly statement: Statement;
    /** The finding that came of it. */
    readonly finding: string | undefined;
    readonly place: string | undefined;
    readonly selected: boolean;
    readonly onSelect: (id: string) => void;
    /** Where it is selected: its places. */
    readonly children: ReactNode;
  }) => {
    const { id, kind, verdict, relation } = statement;
    return (
      <li id={`entry-${id}`} data-entry className={styles.statement} data-verdict={verdict} data-selected={selected}>
        <button type="button" className={styles.head} aria-expanded={selected} onClick={() => onSelect(id)}>
          <span className={styles.line}>
            <span className={styles.severity}>{verdictName[verdict]}</span>
            <span className={styles.kind}>{kindName[kind]}</span>
          </span>
          <span className={`${styles.relation} number`}>{relation}</span>
          {selected || place === undefined ? null : <span className={styles.place}>{place}</span>}
        </button>
        {selected ? (
          <div className={styles.body}>
            <Arithmetic statement={statement} shown={relation} />
            {children}
            {finding === undefined ? null : (
              <button type="button" className={styles.link} onClick={() => onSelect(finding)}>
                查看由此发现的问题
              </button>
            )}
          </div>
        ) : null}
      </li>
    );
  },
);
