import type { MoneySubject, Scorecard, Stage } from '@hengji/core';
import { useMemo, useState } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import { executionTable, moneyUnit } from '../model/execution.js';
import { amountsTable, type MoneyTable, moneyTable, withMoneyLine } from '../model/money.js';
import type { MoneyPeriod } from '../model/money-columns.js';
import type { CellPlace } from '../sheet/selection.js';
import styles from './editor.module.css';
import { MoneyTools } from './MoneyTools.js';
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
  const [more, setMore] = useState<readonly MoneyPeriod[]>([]);
  const money = useMemo(() => moneyTable(evaluation, pack, more), [evaluation, pack, more]);
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
        <MoneyEditor
          label="经费"
          unit={unit}
          table={money}
          draft={draft}
          stage="executed"
          onPeriod={(period) => setMore([...more, period])}
        />
      )}
      {amounts === undefined ? null : (
        <MoneyEditor label="自评表里的金额" unit={unit} table={amounts} draft={draft} stage={undefined} />
      )}
    </div>
  );
};

/** A table of money to which lines can be added. */
const MoneyEditor = ({
  label,
  unit,
  table,
  draft,
  stage,
  onPeriod,
}: {
  readonly label: string;
  readonly unit: string;
  readonly table: MoneyTable;
  readonly draft: Draft;
  /** Of the lines that are added. */
  readonly stage: Stage | undefined;
  readonly onPeriod?: (period: MoneyPeriod) => void;
}) => {
  const [goTo, setGoTo] = useState<CellPlace>();
  const add = (subject: MoneySubject) => {
    draft.change((record) => withMoneyLine(record, subject, { year: record.year, stage }));
    setGoTo({ row: table.rows.length, column: 0 });
  };
  const { year } = draft.evaluation;
  return (
    <section>
      <h2>
        {label}（{unit}）
      </h2>
      <TableEditor
        label={label}
        table={table}
        draft={draft}
        goTo={goTo}
        tools={
          <MoneyTools
            addable={table.addable}
            year={year}
            onSubject={add}
            {...(onPeriod === undefined ? {} : { onPeriod })}
          />
        }
      />
    </section>
  );
};
