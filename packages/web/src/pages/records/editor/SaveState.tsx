import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { problemWords } from '../../../api/request.js';
import { lookOf, type SavingLook } from '../draft/autosave.js';
import type { Draft } from '../draft/useDraft.js';
import styles from './editor.module.css';

const words: Readonly<Record<SavingLook, string>> = {
  saved: '已保存',
  waiting: '未保存',
  saving: '正在保存',
  offline: '未保存：连接恢复后自动保存',
  refused: '未保存：服务没有接受',
  conflict: '未保存：别处已有更新的版本',
};

/** Undo, redo, and how far saving is; after a conflict a person chooses. */
export const SaveState = ({ draft }: { readonly draft: Draft }) => {
  const { message } = App.useApp();
  const look = lookOf(draft.saving);
  const Icon = look === 'saved' ? CheckCircleOutlined : look === 'saving' ? LoadingOutlined : ExclamationCircleOutlined;
  const tried = (action: Promise<void>) => void action.catch((error) => void message.error(problemWords(error)));
  return (
    <>
      <span className={styles.save} data-look={look} role="status">
        {look === 'waiting' ? null : <Icon aria-hidden />} {words[look]}
        {look === 'refused' && draft.saving.words ? `（${draft.saving.words}）` : null}
      </span>
      {look === 'offline' || look === 'refused' ? (
        <Button size="small" onClick={draft.save}>
          再试一次
        </Button>
      ) : null}
      <Button disabled={!draft.canUndo} onClick={draft.undo} title="Ctrl+Z">
        撤销
      </Button>
      <Button disabled={!draft.canRedo} onClick={draft.redo} title="Ctrl+Y">
        重做
      </Button>
      <Modal
        title="这份记录在别处被改过"
        open={look === 'conflict'}
        closable={false}
        keyboard={false}
        footer={[
          <Button key="theirs" onClick={() => tried(draft.takeTheirs())}>
            用别处的版本
          </Button>,
          <Button key="mine" type="primary" onClick={() => tried(draft.overwrite())}>
            用这里的版本
          </Button>,
        ]}
      >
        <p>另一个窗口或另一次导入保存了更新的版本，这里的改动因此没有保存。</p>
        <p>
          “用这里的版本”会盖过别处的改动；“用别处的版本”之后，按撤销还可以取回这里的内容。两边的版本服务都留有记录。
        </p>
      </Modal>
    </>
  );
};
