import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { OpinionWishes } from '../../../api/exports.js';
import { problemWords } from '../../../api/request.js';
import { OpinionDialog } from './OpinionDialog.js';

/** Downloads without what was dismissed. The format `opinion` first asks what the opinion needs to know. */
export function ExportMenu<Format extends string>({
  formats,
  words = '导出',
  type = 'primary',
  onSave,
}: {
  readonly formats: readonly { readonly key: Format | 'opinion'; readonly label: string }[];
  readonly words?: string;
  readonly type?: 'primary' | 'default';
  /** Has the browser save the file. */
  readonly onSave: (format: Format | 'opinion', wishes?: OpinionWishes) => Promise<void>;
}) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const save = async (format: Format | 'opinion', wishes?: OpinionWishes) => {
    setBusy(true);
    try {
      await onSave(format, wishes);
    } catch (error) {
      void message.error(`没有导出：${problemWords(error)}`, 6);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: formats.map(({ key, label }) => ({ key, label })),
          onClick: ({ key }) => {
            if (key === 'opinion') setAsking(true);
            else void save(key as Format);
          },
        }}
      >
        <Button type={type} icon={<DownloadOutlined />} loading={busy}>
          {words}
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
}
