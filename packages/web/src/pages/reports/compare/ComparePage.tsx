import { Link } from 'react-router-dom';
import { useGroups } from '../../../api/reports.js';
import type { Groups } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { State } from '../../../common/State.js';
import styles from './compare.module.css';
import { GroupView } from './GroupView.js';
import { reasonsOf } from './groups.js';

/** Reports of one unit held against each other: department, projects, last year. */
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
      groups.map((group) => <GroupView key={group.id} group={group} />)
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
