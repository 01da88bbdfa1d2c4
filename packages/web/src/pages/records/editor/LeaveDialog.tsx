import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import type { Blocker } from 'react-router-dom';
import { isUnsaved, lookOf } from '../draft/autosave.js';
import type { Draft } from '../draft/useDraft.js';

/** Leaving while something is unsaved: saves and goes; where that does not succeed, a person decides. */
export const LeaveDialog = ({ blocker, draft }: { readonly blocker: Blocker; readonly draft: Draft }) => {
  const isBlocked = blocker.state === 'blocked';
  const unsaved = isUnsaved(draft.saving);
  const look = lookOf(draft.saving);
  useEffect(() => {
    if (!isBlocked) return;
    if (!unsaved) blocker.proceed?.();
    else if (look === 'waiting') draft.save();
  }, [isBlocked, unsaved, look, blocker, draft]);
  const isStuck = look === 'conflict' || look === 'offline' || look === 'refused';
  return (
    <Modal
      title={isStuck ? '还有内容没有保存' : '正在保存'}
      open={isBlocked && unsaved && isStuck}
      onCancel={() => blocker.reset?.()}
      footer={[
        <Button key="leave" danger onClick={() => blocker.proceed?.()}>
          不保存，离开
        </Button>,
        <Button key="stay" type="primary" onClick={() => blocker.reset?.()}>
          留在这里
        </Button>,
      ]}
    >
      {look === 'offline' ? '与本机衡绩服务的连接中断，最后的改动还没有保存。' : '最后的改动没有保存成功。'}
      离开后这些改动就没有了。
    </Modal>
  );
};
