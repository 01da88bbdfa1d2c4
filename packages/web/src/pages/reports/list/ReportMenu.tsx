import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useReportAction } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { Report } from '../../../api/types.js';
import { PacksDialog } from './PacksDialog.js';

/** What can be done to a report: cancel, review again, set the packs, delete. */
export const ReportMenu = ({ report, onDeleted }: { readonly report: Report; readonly onDeleted?: () => void }) => {
  const { id, name, state } = report;
  const { modal, message } = App.useApp();
  const { mutateAsync } = useReportAction();
  const [isSetting, setSetting] = useState(false);
  const act = async (action: 'delete' | 'cancel' | 'again') => {
    try {
      await mutateAsync({ id, action });
      if (action === 'delete') onDeleted?.();
    } catch (error) {
      void message.error(problemWords(error));
    }
  };
  const underWay = state === 'waiting' || state === 'running';
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: [
            underWay ? { key: 'cancel', label: '取消审核' } : { key: 'again', label: '重新审核' },
            { key: 'packs', label: '审核设置……' },
            { type: 'divider' },
            { key: 'delete', label: '删除', danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'packs') setSetting(true);
            else if (key !== 'delete') void act(key === 'cancel' ? 'cancel' : 'again');
            else {
              modal.confirm({
                title: `删除“${name}”？`,
                content: '上传的文件、审核结果和处理意见会一并删除，不能恢复。原来的文件不受影响。',
                okText: '删除',
                okButtonProps: { danger: true },
                onOk: () => act('delete'),
              });
            }
          },
        }}
      >
        <Button type="text" icon={<MoreOutlined />} aria-label={`${name} 的操作`} />
      </Dropdown>
      {isSetting ? <PacksDialog reports={[report]} onClose={() => setSetting(false)} /> : null}
    </>
  );
};
