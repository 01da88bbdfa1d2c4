import { Link, useParams } from 'react-router-dom';
import { groupExportPath, useGroup } from '../../../api/groups.js';
import { download } from '../../../api/request.js';
import type { GroupExportFormat } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { ExportMenu } from '../desk/ExportMenu.js';
import { GroupDesk } from './GroupDesk.js';
import { groupTitle } from './groups.js';

const formats: readonly { readonly key: GroupExportFormat; readonly label: string }[] = [
  { key: 'xlsx', label: '报告之间的问题清单（Excel）' },
  { key: 'opinion', label: '全组的复核意见书（Word）……' },
];

/** One group of reports. `?finding=f…` selects a finding. */
export const GroupPage = () => {
  const { id = '' } = useParams();
  const query = useGroup(id);
  const { data: group } = query;
  return (
    <Page
      title={group === undefined ? '同一单位的报告互相核对' : groupTitle(group)}
      lead={
        <>
          {group === undefined ? null : `${group.how}。 `}
          <Link to="/reports/compare">返回各组</Link>
        </>
      }
      actions={
        group === undefined ? undefined : (
          <ExportMenu formats={formats} onSave={(format, wishes) => download(groupExportPath(id, format, wishes))} />
        )
      }
    >
      <Asked query={query}>{(one) => <GroupDesk key={id} group={one} />}</Asked>
    </Page>
  );
};
