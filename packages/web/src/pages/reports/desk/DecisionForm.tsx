import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Decision, DecisionRequest } from '../../../api/types.js';
import styles from './panel.module.css';

/** Reasons that are given most, to be taken with one click and completed. */
const commonReasons = [
  '口径不同，报告已有说明',
  '与决算报表核对无误',
  '排版或识别所致，原件无误',
  '不影响评价结论',
] as const;

/** Writes down why a finding is no fault, or a note on an accepted one. Ctrl+Enter saves, Esc leaves. */
export const DecisionForm = ({
  mode,
  initial,
  onSave,
  onCancel,
}: {
  readonly mode: 'dismiss' | 'note';
  readonly initial: Decision | undefined;
  readonly onSave: (decision: DecisionRequest) => void;
  readonly onCancel: () => void;
}) => {
  const id = useId();
  const [reason, setReason] = useState(initial?.reason ?? '');
  const [note, setNote] = useState(initial?.note ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const complete = mode === 'note' || reason.trim() !== '';
  const save = () => {
    if (!complete) return;
    onSave(mode === 'note' ? { state: 'accepted', note } : { state: 'dismissed', reason, note });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {mode === 'note' ? null : (
        <>
          <label htmlFor={`${id}-reason`}>排除理由（写入审核记录）</label>
          <div className={styles.common}>
            {commonReasons.map((words) => (
              <button key={words} type="button" onClick={() => setReason(words)}>
                {words}
              </button>
            ))}
          </div>
          <Input.TextArea
            id={`${id}-reason`}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
      <label htmlFor={`${id}-note`}>备注（可不填）</label>
      <Input.TextArea
        id={`${id}-note`}
        autoFocus={mode === 'note'}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className={styles.actions}>
        <Button size="small" type="primary" htmlType="submit" disabled={!complete}>
          {mode === 'note' ? '保存备注' : '排除'}
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
};
