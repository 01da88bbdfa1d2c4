import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import { apiKeys } from '../../../api/keys.js';
import { type RecordPart, recordExportPath, sendWorkbook } from '../../../api/records.js';
import { download, problemWords, requestText } from '../../../api/request.js';
import type { PackDetail, RecordDetail, RecordExportFormat } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Choices } from '../../../common/Choices.js';
import { isUnsaved } from '../draft/autosave.js';
import type { Draft } from '../draft/useDraft.js';
import { seeded } from '../model/indicators.js';
import styles from './editor.module.css';

const parts = [
  { value: 'report', label: '报告' },
  { value: 'forms', label: '自评表' },
  { value: 'all', label: '全部' },
] as const;

const downloads: readonly (readonly [string, RecordExportFormat, RecordPart])[] = [
  ['报告和自评表（Word）', 'docx', 'all'],
  ['报告（Word）', 'docx', 'report'],
  ['自评表（Word）', 'docx', 'forms'],
  ['自评表（Excel）', 'xlsx', 'forms'],
  ['网页', 'html', 'all'],
];

/** The pages as they would be handed in, and the files. */
export const OutputSection = ({
  draft,
  record,
  pack,
}: {
  readonly draft: Draft;
  readonly record: RecordDetail;
  readonly pack: PackDetail;
}) => {
  const [part, setPart] = useState<RecordPart>('all');
  const { message } = App.useApp();
  const { saving } = draft;
  const unsaved = isUnsaved(saving);
  const preview = useQuery({
    queryKey: [...apiKeys.record(record.id), 'preview', part, saving.version],
    queryFn: ({ signal }) => previewOf(record.id, part, signal),
    gcTime: 0,
    retry: false,
  });
  const take = (format: RecordExportFormat, which: RecordPart) =>
    download(recordExportPath(record.id, format, which)).catch((error) => void message.error(problemWords(error)));
  return (
    <div className={styles.section}>
      {unsaved ? <Alert type="info" showIcon title="最后的改动保存之后，预览和下载才包含它们。" /> : null}
      <section>
        <h2>下载</h2>
        <div className={styles.tools}>
          {downloads.map(([label, format, which]) => (
            <Button
              key={label}
              icon={<DownloadOutlined aria-hidden />}
              disabled={unsaved}
              onClick={() => take(format, which)}
            >
              {label}
            </Button>
          ))}
        </div>
      </section>
      <section>
        <h2>用 Excel 工作簿填写</h2>
        <p className={styles.hint}>
          下载工作簿交给会计填写，填好后传回来；传回的内容保存为新的版本，按撤销可以取回之前的内容。
        </p>
        <Workbook draft={draft} record={record} pack={pack} onDownload={() => take('workbook', 'all')} />
      </section>
      <section>
        <h2>预览</h2>
        <Choices label="预览哪一部分" value={part} choices={parts} onChange={setPart} />
        <Asked query={preview}>
          {(page) => (
            // Without any permission: the page can neither run scripts nor reach this window.
            <iframe className={styles.preview} sandbox="" srcDoc={page} title="将要报送的文件" />
          )}
        </Asked>
      </section>
    </div>
  );
};

const previewOf = (id: string, part: RecordPart, signal: AbortSignal): Promise<string> =>
  requestText(recordExportPath(id, 'html', part), signal);

const Workbook = ({
  draft,
  record,
  pack,
  onDownload,
}: {
  readonly draft: Draft;
  readonly record: RecordDetail;
  readonly pack: PackDetail;
  readonly onDownload: () => void;
}) => {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [notices, setNotices] = useState<readonly string[]>();
  const unsaved = isUnsaved(draft.saving);
  const send = async (file: File) => {
    setBusy(true);
    try {
      const answer = await sendWorkbook(record.id, file);
      draft.replace(seeded(answer.evaluation, pack), answer.version);
      setNotices(answer.notices);
    } catch (error) {
      void message.error(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.tools}>
        <Button icon={<DownloadOutlined aria-hidden />} disabled={unsaved} onClick={onDownload}>
          下载工作簿
        </Button>
        <Button
          icon={<UploadOutlined aria-hidden />}
          disabled={unsaved}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          传回填好的工作簿
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="填好的工作簿"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void send(file);
          }}
        />
      </div>
      {notices === undefined ? null : (
        <Alert
          type={notices.length === 0 ? 'success' : 'warning'}
          title={notices.length === 0 ? '工作簿已经读入。' : '工作簿已经读入，请看看下面几点：'}
          description={
            notices.length === 0 ? undefined : (
              <ul>
                {notices.map((notice) => (
                  <li key={notice}>{notice}</li>
                ))}
              </ul>
            )
          }
          closable
        />
      )}
    </>
  );
};
