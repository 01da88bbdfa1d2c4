import { rankEvaluations } from '@hengji/core';
import { useMemo, useState } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { Choices } from '../../common/Choices.js';
import { Pages } from '../../common/table/Pages.js';
import { pageOf } from '../../common/table/paging.js';
import { SortHead } from '../../common/table/SortHead.js';
import tables from '../../common/table/table.module.css';
import { rowKey } from './figures.js';
import { RankedRow } from './RankedRow.js';
import styles from './ranking.module.css';
import frame from './summary.module.css';
import type { SummaryView } from './view.js';

/** Every evaluation with its rank; each can be opened to see its projects, and where its figures come from. */
export const RankingTable = ({
  rows,
  view,
  onChange,
}: {
  readonly rows: readonly SummaryRow[];
  readonly view: SummaryView;
  readonly onChange: (part: Partial<SummaryView>) => void;
}) => {
  const ranking = useMemo(() => rankEvaluations(rows, view), [rows, view]);
  const [wanted, setWanted] = useState(1);
  const { page, rows: shown } = pageOf(ranking, wanted);
  const mixes = rows.some(({ kind }) => kind === 'department') && rows.some(({ kind }) => kind === 'project');
  const sorting = { view, onChange };
  return (
    <section className={frame.card} aria-labelledby="ranking-title">
      <div className={frame.cardHead}>
        <h2 id="ranking-title">排名</h2>
        {mixes ? (
          <Choices
            label="怎样列出"
            value={view.nested ? 'nested' : 'flat'}
            choices={[
              { value: 'nested', label: '项目归入部门' },
              { value: 'flat', label: '逐份单列' },
            ]}
            onChange={(list) => onChange({ nested: list === 'nested' })}
          />
        ) : null}
      </div>
      <table className={`${tables.table} ${styles.ranking}`}>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <SortHead {...sorting} by="unit" words="单位或项目" />
            <SortHead {...sorting} by="year" words="年度" descendsFirst />
            <SortHead {...sorting} by="score" words="得分" descendsFirst align="end" />
            <th scope="col">等级</th>
            <SortHead {...sorting} by="budget" words="预算（万元）" descendsFirst align="end" />
            <SortHead {...sorting} by="execution" words="执行率" descendsFirst align="end" />
            <th scope="col">
              <span className="hidden-text">展开</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((ranked) => (
            <RankedRow key={rowKey(ranked.row)} ranked={ranked} />
          ))}
        </tbody>
      </table>
      <div className={styles.pages}>
        <Pages page={page} total={ranking.length} onChange={setWanted} />
      </div>
    </section>
  );
};
