import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { usePacks } from '../../../api/packs.js';
import { useDeleteRecord, useRecords } from '../../../api/records.js';
import { problemWords } from '../../../api/request.js';
import type { RecordSummary } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { State } from '../../../common/State.js';
import { timeWords } from '../../../common/words.js';
import { CreateDialog } from './CreateDialog.js';
import styles from './list.module.css';

/** The records that are being written. */
export const RecordListPage = () => {
  const records = useRecords();
  const [isOpen, setOpen] = useState(false);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
      新建自评
    </Button>
  );
  return (
    <Page
      title="编报"
      lead="按模板包填写自评表和报告：边填边算分，边填边核对，随时导出。"
      actions={records.data?.length ? create : undefined}
    >
      <Asked query={records}>
        {(all) =>
          all.length === 0 ? (
            <State
              title="还没有编报记录"
              words="选一个模板包，从空白开始，或者接着去年的记录、已经审核过的报告往下写。"
            >
              {create}
            </State>
          ) : (
            <RecordTable records={all} />
          )
        }
      </Asked>
      <CreateDialog isOpen={isOpen} records={records.data ?? []} onClose={() => setOpen(false)} />
    </Page>
  );
};

const RecordTable = ({ records }: { readonly records: readonly RecordSummary[] }) => {
  const { data: packs = [] } = usePacks();
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.id} className={styles.item}>
          <div className={styles.main}>
            <Link to={record.id} className={styles.title ?? ''}>
              {record.title}
            </Link>
            <p className={styles.note}>{packs.find(({ id }) => id === record.pack)?.title ?? record.pack}</p>
          </div>
          <dl className={styles.facts}>
            <div>
              <dt>年度</dt>
              <dd className="number">{record.year ?? '—'}</dd>
            </div>
            <div>
              <dt>得分</dt>
              <dd className="number">{record.score ?? '未算出'}</dd>
            </div>
            <div>
              <dt>等级</dt>
              <dd>{record.grade ?? '—'}</dd>
            </div>
            <div className={styles.when}>
              <dt>保存于</dt>
              <dd className="number">{timeWords(record.savedAt)}</dd>
            </div>
          </dl>
          <DeleteButton record={record} />
        </li>
      ))}
    </ul>
  );
};

const DeleteButton = ({ record }: { readonly record: RecordSummary }) => {
  const { modal, message } = App.useApp();
  const remove = useDeleteRecord();
  const ask = () =>
    modal.confirm({
      title: '删除这份记录？',
      content: record.title,
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(record.id).catch((error) => void message.error(problemWords(error))),
    });
  return (
    <Button type="text" danger size="small" aria-label={`删除：${record.title}`} onClick={ask}>
      删除
    </Button>
  );
};
