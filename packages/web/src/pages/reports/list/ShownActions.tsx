import { SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { downloadReports } from '../../../api/reports.js';
import type { Report, ReportsExportFormat } from '../../../api/types.js';
import { ExportMenu } from '../desk/ExportMenu.js';
import { PacksDialog } from './PacksDialog.js';
import styles from './shown-actions.module.css';

const formats: readonly { readonly key: ReportsExportFormat; readonly label: string }[] = [
  { key: 'xlsx', label: '合并的问题清单（Excel）' },
  { key: 'opinion', label: '每份一篇复核意见书（ZIP）……' },
];

/** What can be done with all reports that the list shows, in its order: exports, and the packs to review by. */
export const ShownActions = ({ reports }: { readonly reports: readonly Report[] }) => {
  const [isSetting, setSetting] = useState(false);
  const reviewed = reports.filter(({ state, kind }) => state === 'done' && kind !== 'budget').length;
  return (
    <div className={styles.actions}>
      {reviewed === 0 ? null : (
        <ExportMenu
          type="default"
          words={`导出列出的 ${reviewed} 份`}
          formats={formats}
          onSave={(format, wishes) =>
            downloadReports(
              reports.map(({ id }) => id),
              format,
              wishes,
            )
          }
        />
      )}
      <Button icon={<SettingOutlined />} onClick={() => setSetting(true)}>
        审核设置
      </Button>
      {isSetting ? <PacksDialog reports={reports} onClose={() => setSetting(false)} /> : null}
    </div>
  );
};
