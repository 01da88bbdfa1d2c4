import type { Scorecard } from '@hengji/core';
import { useMemo } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import { executionTable, moneyUnit } from '../model/execution.js';
import { amountsTable, moneyTable } from '../model/money.js';
import styles from './editor.module.css';
import { TableEditor } from './TableEditor.js';

/** The execution of the budget, and the tables of money; totals and rates follow while they are blank. */
export const MoneySection = ({
  draft,
  pack,
  card,
}: {
  readonly draft: Draft;
  readonly pack: PackDetail;
  readonly card: Scorecard | undefined;
}) => {
  const { evaluation } = draft;
  const mark = card?.marks.find(({ kind }) => kind === 'execution');
  const execution = useMemo(() => executionTable(evaluation, pack, mark), [evaluation, pack, mark]);
  const money = useMemo(() => moneyTable(evaluation, pack), [evaluation, pack]);
  const amounts = useMemo(() => amountsTable(evaluation, pack), [evaluation, pack]);
  const unit = moneyUnit(pack);
  return (
    <div className={styles.section}>
      <p className={styles.hint}>
        金额按{unit}填写，只填数字。斜体是自动算出的合计和比率，空着即可；填了不同的数会标出来。
      </p>
      <section>
        <h2>预算执行（{unit}）</h2>
        <TableEditor label="预算执行" table={execution} draft={draft} />
        {mark === undefined ? null : <p className={styles.explain}>{mark.explanation}</p>}
      </section>
      {money === undefined ? null : (
        <section>
          <h2>经费（{unit}）</h2>
          <TableEditor label="经费" table={money} draft={draft} />
        </section>
      )}
      {amounts === undefined ? null : (
        <section>
          <h2>自评表里的金额（{unit}）</h2>
          <TableEditor label="自评表里的金额" table={amounts} draft={draft} />
        </section>
      )}
    </div>
  );
};
