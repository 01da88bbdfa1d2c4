import { Link } from 'react-router-dom';
import { useGroups } from '../../../api/groups.js';
import type { GroupSummary, Groups } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Counts } from '../../../common/Counts.js';
import { Page } from '../../../common/Page.js';
import { State } from '../../../common/State.js';
import styles from './compare.module.css';
import { groupTitle, reasonsOf } from './groups.js';

/** The groups of reports of one unit that are held against each other: department, projects, last year. */
export const ComparePage = () => {
  const query = useGroups();
  return (
    <Page
      title="同一单位的报告互相核对"
      lead={
        <>
          部门报告与项目自评、本年与上年、报告与预算表之间，同一个数字应当对得上。{' '}
          <Link to="/reports">返回报告列表</Link>
        </>
      }
    >
      <Asked query={query}>{(groups) => <GroupList {...groups} />}</Asked>
    </Page>
  );
};

const GroupList = ({ groups, ungrouped }: Groups) => (
  <>
    {groups.length === 0 ? (
      <State
        title="还没有可以互相核对的报告"
        words="交来同一单位的部门报告、项目自评、上年度报告或预算表后，会自动归为一组，核对它们之间的数字。"
      />
    ) : (
      <ol className={styles.groups} aria-label="互相核对的各组报告">
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} />
        ))}
      </ol>
    )}
    {ungrouped.length === 0 ? null : (
      <details className={styles.folded}>
        <summary>没有归组的报告 {ungrouped.length} 份</summary>
        {reasonsOf(ungrouped).map(({ reason, members }) => (
          <div key={reason}>
            <p>{reason}</p>
            <ul>
              {members.map(({ report, name }) => (
                <li key={report}>
                  <Link to={`/reports/${report}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    )}
  </>
);

const GroupCard = ({ group }: { readonly group: GroupSummary }) => {
  const { id, how, counts, coverage } = group;
  const decided = [
    ...(counts.open > 0 ? [`待处理 ${counts.open}`] : []),
    ...(counts.accepted > 0 ? [`已采纳 ${counts.accepted}`] : []),
    ...(counts.dismissed > 0 ? [`已排除 ${counts.dismissed}`] : []),
  ];
  return (
    <li>
      <h2>
        <Link to={`/reports/compare/${id}`}>{groupTitle(group)}</Link>
      </h2>
      <p className={styles.how}>{how}</p>
      <p className={styles.outcome}>
        {coverage.statements === 0 ? (
          '没有可以互相核对的数字'
        ) : (
          <>
            核对 <b className="number">{coverage.statements}</b> 个数字，
            <Counts counts={counts} />
          </>
        )}
        {decided.length === 0 ? null : <small>{decided.join(' · ')}</small>}
      </p>
    </li>
  );
};
