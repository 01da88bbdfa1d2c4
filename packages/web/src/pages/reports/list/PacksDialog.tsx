import { App, Modal } from 'antd';
import { useId, useState } from 'react';
import { useSetPacks } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { Report } from '../../../api/types.js';
import { PackSelect } from '../../../upload/PackSelect.js';
import { commonPacks } from './packs.js';
import styles from './packs-dialog.module.css';

/** 审核设置: by which packs reports are reviewed. To be shown only while it is open. */
export const PacksDialog = ({
  reports,
  onClose,
}: {
  readonly reports: readonly Report[];
  readonly onClose: () => void;
}) => {
  const id = useId();
  const common = commonPacks(reports);
  const [packs, setPacks] = useState<readonly string[]>(common ?? []);
  const { mutateAsync, isPending } = useSetPacks();
  const { message } = App.useApp();
  const save = async () => {
    try {
      const changed = await mutateAsync({ reports: reports.map((report) => report.id), packs: [...packs] });
      void (changed.length === 0
        ? message.info('模板包没有变，不用重新审核')
        : message.success(`${changed.length} 份报告开始重新审核`));
      onClose();
    } catch (error) {
      void message.error(`没有改：${problemWords(error)}`, 6);
    }
  };
  return (
    <Modal
      open
      title={reports.length === 1 ? '审核设置' : `审核设置：列出的 ${reports.length} 份报告`}
      okText="保存并重新审核"
      confirmLoading={isPending}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <label htmlFor={id}>模板包（评分依据）</label>
        <PackSelect id={id} value={packs} onChange={setPacks} />
        <p>
          报告没有印评分标准的，按所选模板包的标准和规则核对；可以同时选部门整体和项目的。不选，就只按报告自己印的标准。
        </p>
        {common === undefined ? <p>这些报告现在用的模板包不一样，保存后都改用这里选的。</p> : null}
        <p>模板包有变的报告会重新审核；仍在的问题，已有的处理意见保留。</p>
      </div>
    </Modal>
  );
};
