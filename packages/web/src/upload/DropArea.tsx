import { CloudUploadOutlined } from '@ant-design/icons';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import type { Report } from '../api/types.js';
import styles from './drop-area.module.css';
import { droppedFiles } from './dropped-files.js';
import { PackSelect } from './PackSelect.js';
import { acceptedExtensions } from './plan.js';
import { useFileUpload } from './useFileUpload.js';
import { useRememberedPacks } from './useRememberedPacks.js';

const accept = acceptedExtensions.map((extension) => `.${extension}`).join(',');

/** Takes reports by choosing or dropping, and by which packs to review them; files dropped anywhere are taken too. */
export const DropArea = ({
  compact = false,
  onAdded,
}: {
  readonly compact?: boolean;
  readonly onAdded?: (reports: readonly Report[]) => void;
}) => {
  const [packs, choosePacks] = useRememberedPacks();
  const { send, sent } = useFileUpload(packs, onAdded);
  const [over, setOver] = useState(false);
  const packsId = useId();
  const drop = useRef(send);
  drop.current = send;

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => drop.current(files));
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);

  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void send([...(target.files ?? [])]);
    target.value = '';
  };

  return (
    <>
      <label className={styles.area} data-over={over} data-compact={compact}>
        <input
          type="file"
          multiple
          accept={accept}
          onChange={onChoose}
          disabled={sent !== undefined}
          className="hidden-text"
        />
        <CloudUploadOutlined className={styles.icon ?? ''} aria-hidden />
        <span className={styles.words}>
          <strong>
            {sent !== undefined
              ? `正在上传 ${sent.done} / ${sent.total}`
              : over
                ? '松开即开始审核'
                : '把自评报告拖到这里，或点击选择文件'}
          </strong>
          <span>Word、Excel、PDF、网页、文本均可；一次一份或几百份，也可以拖入文件夹</span>
        </span>
      </label>
      <div className={styles.packs}>
        <label htmlFor={packsId}>模板包（评分依据）</label>
        <PackSelect id={packsId} value={packs} onChange={choosePacks} />
      </div>
    </>
  );
};
