import { Rational } from '@hengji/core';
import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { Choices } from '../../common/Choices.js';
import { More } from '../../common/More.js';
import tables from '../../common/table/table.module.css';
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
        <table className={`${tables.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{keyName[by]}</th>
              <FigureHead words="份数" />
              <FigureHead words="加权平均分" />
              <FigureHead words="简单平均分" />
              <FigureHead words="最低～最高" />
              <th scope="col">等级</th>
              <FigureHead words="预算（万元）" />
              <FigureHead words="执行率" />
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
        <More words="哪些自评没有计入，为什么">
          <ul className={frame.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </More>
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
      <FigureCell of={String(count)} />
      <FigureCell of={score?.weighted} />
      <FigureCell of={score?.mean} />
      <FigureCell of={score && (score.min === score.max ? score.min : `${score.min}～${score.max}`)} />
      <td>{grade ?? '–'}</td>
      <FigureCell of={budget === '0' ? undefined : grouped(Rational.of(budget).toFixed(2))} />
      <FigureCell of={executionRate} />
    </tr>
  );
};

const FigureHead = ({ words }: { readonly words: string }) => (
  <th scope="col" data-align="end">
    {words}
  </th>
);

const FigureCell = ({ of }: { readonly of: string | undefined }) => (
  <td data-align="end" className="number">
    {of ?? '–'}
  </td>
);
