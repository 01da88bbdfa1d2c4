import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { Choices } from '../../common/Choices.js';
import { grouped } from './figures.js';
import { rollupOf } from './groups.js';
import { ScrollArea } from './ScrollArea.js';
import frame from './summary.module.css';
import styles from './table.module.css';
import { type GroupKey, groupKeys } from './view.js';

const keyName: Readonly<Record<GroupKey, string>> = {
  year: '年度',
  unit: '单位',
  department: '主管部门',
  region: '地区',
};

type Group = ReturnType<typeof rollupOf>['total'];

/** Averages and money by year, unit, department or region. */
export const GroupTable = ({
  rows,
  by,
  onBy,
}: {
  readonly rows: readonly SummaryRow[];
  readonly by: GroupKey;
  readonly onBy: (by: GroupKey) => void;
}) => {
  const { total, remarks } = useMemo(() => rollupOf(rows, by), [rows, by]);
  const lines = useMemo(() => linesOf(total.children, 0), [total]);
  return (
    <section className={frame.card} aria-labelledby="groups-title">
      <div className={frame.cardHead}>
        <h2 id="groups-title">分组汇总</h2>
        <Choices<GroupKey>
          label="按什么分组"
          value={by}
          choices={groupKeys.map((value) => ({ value, label: keyName[value] }))}
          onChange={onBy}
        />
      </div>
      <ScrollArea label="分组汇总的表格">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{keyName[by]}</th>
              <th scope="col">份数</th>
              <th scope="col">加权平均分</th>
              <th scope="col">简单平均分</th>
              <th scope="col">最低～最高</th>
              <th scope="col">等级</th>
              <th scope="col">预算（万元）</th>
              <th scope="col">执行率</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ group, depth, path }) => (
              <GroupRow key={path} group={group} depth={depth} />
            ))}
          </tbody>
          {lines.length > 1 ? (
            <tfoot>
              <GroupRow group={total} depth={0} />
            </tfoot>
          ) : null}
        </table>
      </ScrollArea>
      <p className={frame.remarks}>得分折合百分制；加权平均以预算数为权，没有预算数时取简单平均。</p>
      {remarks.length === 0 ? null : (
        <details className={frame.remarks}>
          <summary>哪些自评没有计入，为什么</summary>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

interface Line {
  readonly group: Group;
  readonly depth: number;
  readonly path: string;
}

/** The tree as lines, each below its parent. */
const linesOf = (groups: readonly Group[], depth: number, above = ''): Line[] =>
  groups.flatMap((group) => {
    const path = `${above}/${group.name}`;
    return [{ group, depth, path }, ...linesOf(group.children, depth + 1, path)];
  });

const GroupRow = ({ group, depth }: { readonly group: Group; readonly depth: number }) => {
  const { name, count, score, grade, budget, executionRate } = group;
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: 12 + depth * 18 }}>
        {name}
      </th>
      <td className="number">{count}</td>
      <td className="number">{score?.weighted ?? '–'}</td>
      <td className="number">{score?.mean ?? '–'}</td>
      <td className="number">{score === undefined ? '–' : `${score.min}～${score.max}`}</td>
      <td>{grade ?? '–'}</td>
      <td className="number">{budget === '0' ? '–' : grouped(budget)}</td>
      <td className="number">{executionRate ?? '–'}</td>
    </tr>
  );
};
