import { Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import type { OpinionWishes } from '../../../api/exports.js';
import styles from './dialog.module.css';

/** The day of the browser, as 2024-03-18. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Asks what the review opinion needs to know. */
export const OpinionDialog = ({
  onOk,
  onCancel,
}: {
  readonly onOk: (wishes: OpinionWishes) => void;
  readonly onCancel: () => void;
}) => {
  const id = useId();
  const [wishes, setWishes] = useState<OpinionWishes>({ reviewer: '', date: today(), accept: 'open' });
  const change = (part: Partial<OpinionWishes>) => setWishes((current) => ({ ...current, ...part }));
  return (
    <Modal
      open
      title="复核意见书"
      okText="导出"
      okButtonProps={{ disabled: wishes.date === '' }}
      onOk={() => onOk(wishes)}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <label htmlFor={`${id}-reviewer`}>复核单位（可不填）</label>
        <Input
          id={`${id}-reviewer`}
          maxLength={100}
          value={wishes.reviewer}
          onChange={({ target }) => change({ reviewer: target.value })}
        />
        <label htmlFor={`${id}-date`}>日期</label>
        <Input
          id={`${id}-date`}
          type="date"
          value={wishes.date}
          onChange={({ target }) => change({ date: target.value })}
        />
        <span id={`${id}-accept`}>写入哪些问题</span>
        <Radio.Group
          aria-labelledby={`${id}-accept`}
          value={wishes.accept}
          onChange={({ target }) => change({ accept: target.value as OpinionWishes['accept'] })}
          options={[
            { value: 'open', label: '未排除的全部' },
            { value: 'accepted', label: '只写已采纳的' },
            { value: 'errors', label: '只写错误' },
          ]}
        />
      </div>
    </Modal>
  );
};
