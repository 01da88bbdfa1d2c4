import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Pagination } from 'antd';
import { useMemo, useState } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { Choices } from '../../common/Choices.js';
import { rowKey } from './figures.js';
import { RankedRow } from './RankedRow.js';
import { rankingOf } from './ranking.js';
import styles from './ranking.module.css';
import frame from './summary.module.css';
import type { SortKey, SummaryView } from './view.js';

const pageSize = 50;

interface Sorting {
  readonly view: SummaryView;
  readonly onChange: (part: Partial<SummaryView>) => void;
}

/** Every evaluation with its rank; each can be opened to see its projects, and where its figures come from. */
export const RankingTable = ({ rows, ...sorting }: Sorting & { readonly rows: readonly SummaryRow[] }) => {
  const { view, onChange } = sorting;
  const ranking = useMemo(() => rankingOf(rows, view), [rows, view]);
  const [wanted, setWanted] = useState(1);
  const page = Math.min(wanted, Math.max(1, Math.ceil(ranking.length / pageSize)));
  const mixes = rows.some(({ kind }) => kind === 'department') && rows.some(({ kind }) => kind === 'project');
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
      <table className={styles.ranking}>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <SortHead {...sorting} by="unit" words="单位或项目" />
            <SortHead {...sorting} by="year" words="年度" descendsFirst />
            <SortHead {...sorting} by="score" words="得分" descendsFirst />
            <th scope="col">等级</th>
            <SortHead {...sorting} by="budget" words="预算（万元）" descendsFirst />
            <SortHead {...sorting} by="execution" words="执行率" descendsFirst />
            <th scope="col">
              <span className="hidden-text">展开</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.slice((page - 1) * pageSize, page * pageSize).map((ranked) => (
            <RankedRow key={rowKey(ranked.row)} ranked={ranked} />
          ))}
        </tbody>
      </table>
      {ranking.length > pageSize ? (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={ranking.length}
          showSizeChanger={false}
          size="small"
          onChange={setWanted}
        />
      ) : null}
    </section>
  );
};

const SortHead = ({
  view,
  onChange,
  by,
  words,
  descendsFirst = false,
}: Sorting & { readonly by: SortKey; readonly words: string; readonly descendsFirst?: boolean }) => {
  const active = view.sort === by;
  return (
    <th scope="col" aria-sort={active ? (view.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onChange({ sort: by, descending: active ? !view.descending : descendsFirst })}
      >
        {words}
        {active ? view.descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden /> : null}
      </button>
    </th>
  );
};
