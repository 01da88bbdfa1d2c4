import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { exportPath, type OpinionWishes } from '../../../api/reports.js';
import { download, problemWords } from '../../../api/request.js';
import type { Report, ReportExportFormat } from '../../../api/types.js';
import { OpinionDialog } from './OpinionDialog.js';

const formats: readonly { readonly key: ReportExportFormat; readonly label: string }[] = [
  { key: 'docx', label: '批注 Word（原文加批注）' },
  { key: 'opinion', label: '复核意见书（Word）……' },
  { key: 'xlsx', label: '问题清单（Excel）' },
  { key: 'html', label: '审核网页（HTML）' },
];

/** Downloads of the review, without what was dismissed. */
export const ExportMenu = ({ report }: { readonly report: Report }) => {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const save = async (format: ReportExportFormat, wishes?: OpinionWishes) => {
    setBusy(true);
    try {
      await download(exportPath(report.id, format, wishes));
    } catch (error) {
      void message.error(`没有导出：${problemWords(error)}`, 6);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map(({ key, label }) => ({ key, label })),
          onClick: ({ key }) => {
            if (key === 'opinion') setAsking(true);
            else void save(key as ReportExportFormat);
          },
        }}
      >
        <Button type="primary" icon={<DownloadOutlined />} loading={busy}>
          导出
        </Button>
      </Dropdown>
      {asking ? (
        <OpinionDialog
          onCancel={() => setAsking(false)}
          onOk={(wishes) => {
            setAsking(false);
            void save('opinion', wishes);
          }}
        />
      ) : null}
    </>
  );
};
