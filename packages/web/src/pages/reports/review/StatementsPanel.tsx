import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { memo, useMemo } from 'react';
import type { Finding, Statement } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { useGrowing } from '../../../common/useGrowing.js';
import { kindName, verdictName, verdicts } from '../../../common/words.js';
import { Arithmetic } from './Arithmetic.js';
import { Passages } from './Passages.js';
import styles from './panel.module.css';
import type { PlaceWords } from './places.js';
import type { Selection } from './ReviewDesk.js';
import { countVerdicts, type StatementFilter } from './statements.js';

/** All relations that were tested: what holds can be seen as well as what does not. */
export const StatementsPanel = ({
  all,
  listed,
  filter,
  onFilter,
  findings,
  words,
  selection,
  onSelect,
  onShow,
}: {
  readonly all: readonly Statement[];
  readonly listed: readonly Statement[];
  readonly filter: StatementFilter;
  readonly onFilter: (filter: StatementFilter) => void;
  readonly findings: readonly Finding[];
  readonly words: PlaceWords;
  readonly selection: Selection | undefined;
  readonly onSelect: (id: string, order?: number) => void;
  readonly onShow: (id: string, order: number) => void;
}) => {
  const counts = useMemo(() => countVerdicts(all), [all]);
  const findingOf = useMemo(
    () => new Map(findings.flatMap(({ id, statement }) => (statement === undefined ? [] : [[statement, id] as const]))),
    [findings],
  );
  const drawn = useGrowing(
    listed.length,
    selection === undefined ? 0 : listed.findIndex(({ id }) => id === selection.id) + 1,
  );
  if (all.length === 0) return <p className={styles.empty}>报告里没有读到可以核对的数字关系。</p>;
  return (
    <>
      <search className={styles.filter}>
        <Input
          data-search
          allowClear
          size="small"
          className={styles.whole ?? ''}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="搜索算式或原文（/）"
          aria-label="搜索核对过的关系"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
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
          onChange={(verdict) => onFilter({ ...filter, verdict })}
        />
      </search>
      {listed.length === 0 ? (
        <p className={styles.empty}>没有符合条件的关系。</p>
      ) : (
        <ol className={styles.list} aria-label="核对过的关系">
          {listed.slice(0, drawn).map((statement) => (
            <StatementRow
              key={statement.id}
              statement={statement}
              finding={findingOf.get(statement.id)}
              words={words}
              selectedOrder={selection?.id === statement.id ? selection.order : undefined}
              onSelect={onSelect}
              onShow={onShow}
            />
          ))}
        </ol>
      )}
    </>
  );
};

const StatementRow = memo(
  ({
    statement,
    finding,
    words,
    selectedOrder,
    onSelect,
    onShow,
  }: {
    readonly statement: Statement;
    /** The finding that came of it. */
    readonly finding: string | undefined;
    readonly words: PlaceWords;
    readonly selectedOrder: number | undefined;
    readonly onSelect: (id: string, order?: number) => void;
    readonly onShow: (id: string, order: number) => void;
  }) => {
    const { id, kind, verdict, relation, figures } = statement;
    const selected = selectedOrder !== undefined;
    return (
      <li id={`entry-${id}`} data-entry className={styles.statement} data-verdict={verdict} data-selected={selected}>
        <button type="button" className={styles.head} aria-expanded={selected} onClick={() => onSelect(id)}>
          <span className={styles.line}>
            <span className={styles.severity}>{verdictName[verdict]}</span>
            <span className={styles.kind}>{kindName[kind]}</span>
          </span>
          <span className={`${styles.relation} number`}>{relation}</span>
        </button>
        {selected ? (
          <div className={styles.body}>
            <Arithmetic statement={statement} shown={relation} />
            <Passages id={id} quotes={figures} words={words} selectedOrder={selectedOrder} onShow={onShow} />
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
