import type { Mark, ScoringRules } from '@hengji/core';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import { shortfalls, unfinishedTable, withShortfalls } from '../model/unfinished.js';
import styles from './editor.module.css';
import { TableEditor } from './TableEditor.js';

/** 未完成绩效指标及原因: fills itself from the indicators when asked to. */
export const UnfinishedSection = ({
  draft,
  pack,
  marks,
  rules,
}: {
  readonly draft: Draft;
  readonly pack: PackDetail;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly rules: ScoringRules | undefined;
}) => {
  const { evaluation, change } = draft;
  const { message } = App.useApp();
  const table = useMemo(() => unfinishedTable(evaluation, pack), [evaluation, pack]);
  const fill = () => {
    const short = shortfalls(evaluation, marks, rules);
    if (short.length === 0) {
      void message.info('填了实际完成值的指标都达到了指标值');
      return;
    }
    change((record) => withShortfalls(record, short));
    const without = short.filter(({ reason }) => !reason?.text).length;
    void message.success(`填入${short.length}个指标${without === 0 ? '' : `，其中${without}个还要写明原因`}`);
  };
  return (
    <section>
      <h2>未完成绩效指标及原因</h2>
      <p className={styles.hint}>
        “按指标填入”列出实际完成值没有达到指标值的指标，并带来指标表里的偏差原因；已有的行更新数值，保留原因。
      </p>
      <TableEditor
        label="未完成绩效指标及原因"
        table={table}
        draft={draft}
        tools={
          <Button size="small" onClick={fill}>
            按指标填入
          </Button>
        }
      />
    </section>
  );
};
