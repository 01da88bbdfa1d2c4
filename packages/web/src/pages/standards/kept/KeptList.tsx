import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { problemWords } from '../../../api/request.js';
import { useDropStandard, useStandards } from '../../../api/standards.js';
import type { Standard } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { type Draft, emptyDraft } from '../draft.js';
import styles from './kept.module.css';

/** The personal list: load a standard, or take it out. */
export const KeptList = ({ draft, onTake }: { readonly draft: Draft; readonly onTake: (draft: Draft) => void }) => {
  const query = useStandards();
  return (
    <section className={styles.kept}>
      <h2>个人清单</h2>
      <Asked query={query}>
        {(kept) =>
          kept.length === 0 ? (
            <p className={styles.none}>还没有存入标准。常用的标准存入清单后，随时可以再取出来试算。</p>
          ) : (
            <ul>
              {kept.map((one) => (
                <KeptStandard
                  key={one.id}
                  kept={one}
                  isOpen={one.text === draft.text.trim() && one.fullMarks === draft.fullMarks.trim()}
                  onTake={() => onTake({ ...emptyDraft, name: one.name, text: one.text, fullMarks: one.fullMarks })}
                />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
};

const KeptStandard = ({
  kept: { id, name, text, fullMarks },
  isOpen,
  onTake,
}: {
  readonly kept: Standard;
  readonly isOpen: boolean;
  readonly onTake: () => void;
}) => {
  const { modal, message } = App.useApp();
  const { mutateAsync } = useDropStandard();
  const drop = async () => {
    try {
      await mutateAsync(id);
    } catch (error) {
      void message.error(problemWords(error));
    }
  };
  return (
    <li data-open={isOpen}>
      <button type="button" className={styles.take} aria-current={isOpen} onClick={onTake}>
        <b>
          {name} <small className="number">{fullMarks}分</small>
        </b>
        <span>{text}</span>
      </button>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`从清单中删除 ${name}`}
        onClick={() =>
          modal.confirm({
            title: `从个人清单中删除“${name}”？`,
            content: '正在编辑的原文不受影响。',
            okText: '删除',
            okButtonProps: { danger: true },
            onOk: drop,
          })
        }
      />
    </li>
  );
};
