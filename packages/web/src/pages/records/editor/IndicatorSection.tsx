import type { Mark, Scorecard, ScoringRules } from '@hengji/core';
import { Button, Checkbox, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import type { Finding, PackDetail } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import type { PlacedFindings } from '../model/finding-places.js';
import { goalsTable } from '../model/goals.js';
import { formRoles, indicatorColumns, moreRoles, roleTitle } from '../model/indicator-columns.js';
import { indicatorTable } from '../model/indicator-table.js';
import type { IndicatorRole } from '../model/indicators.js';
import { marksByIndicator } from '../model/marks.js';
import { overviewOf } from '../model/overview.js';
import type { Table } from '../model/table.js';
import { hasUnfinished } from '../model/unfinished.js';
import type { CellPlace } from '../sheet/selection.js';
import type { Flag } from '../sheet/sheet.js';
import { ConclusionFields } from './ConclusionFields.js';
import styles from './editor.module.css';
import { MarkExplanation } from './MarkExplanation.js';
import { NotesSection } from './NotesSection.js';
import { OverviewStrip } from './OverviewStrip.js';
import { TableEditor } from './TableEditor.js';
import { UnfinishedSection } from './UnfinishedSection.js';

const noMarks: ReadonlyMap<number, Mark> = new Map();
const noFindings: ReadonlyMap<number, readonly Finding[]> = new Map();

/** Goals and indicators in the layout of the form, with the marks that the rules allow beside what is typed. */
export const IndicatorSection = ({
  draft,
  pack,
  card,
  rules,
  placed,
  goTo,
}: {
  readonly draft: Draft;
  readonly pack: PackDetail;
  readonly rules: ScoringRules | undefined;
  readonly card: Scorecard | undefined;
  readonly placed: PlacedFindings | undefined;
  readonly goTo: CellPlace | undefined;
}) => {
  const { evaluation } = draft;
  const [more, setMore] = useState<readonly IndicatorRole[]>([]);
  const columnKey = indicatorColumns(pack, evaluation, more)
    .map(({ id, choices = [] }) => [id, ...choices].join(' '))
    .join();
  // The same columns as long as they have the same names, so that rows need not be drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what the columns depend on
  const columns = useMemo(() => indicatorColumns(pack, evaluation, more), [pack, columnKey]);
  const marks = useMemo(() => (card === undefined ? noMarks : marksByIndicator(card)), [card]);
  const found = placed?.byIndicator ?? noFindings;
  const flags = useMemo(() => new Map([...found].map(([index, findings]) => [index, flagFor(findings)])), [found]);
  const table = useMemo(
    () => indicatorTable(evaluation, { columns, marks, findings: flags }),
    [evaluation, columns, marks, flags],
  );
  const goals = useMemo(() => goalsTable(evaluation), [evaluation]);
  const overview = useMemo(() => overviewOf(evaluation, pack, card), [evaluation, pack, card]);
  return (
    <div className={styles.section}>
      <OverviewStrip overview={overview} />
      <section>
        <h2>绩效指标</h2>
        <TableEditor
          label="绩效指标"
          table={table}
          draft={draft}
          goTo={goTo}
          summary={(row) => <IndicatorSummary table={table} row={row} />}
          detail={(row) => (
            <MarkExplanation
              name={evaluation.indicators[row]?.name.text ?? ''}
              mark={marks.get(row)}
              findings={found.get(row) ?? []}
            />
          )}
          tools={<MoreColumns pack={pack} chosen={more} onChange={setMore} />}
        />
      </section>
      <ConclusionFields draft={draft} card={card} rules={rules} />
      <section>
        <h2>年度总体目标</h2>
        <TableEditor label="年度总体目标" table={goals} draft={draft} />
      </section>
      {hasUnfinished(evaluation, pack) ? (
        <UnfinishedSection draft={draft} pack={pack} marks={marks} rules={rules} />
      ) : null}
      <NotesSection draft={draft} pack={pack} />
    </div>
  );
};

/** An indicator on a card: its classes, its name, what was wanted and reached, its marks. */
const IndicatorSummary = ({ table: { columns, rows }, row }: { readonly table: Table; readonly row: number }) => {
  const text = (id: string): string => rows[row]?.cells[columns.findIndex((each) => each.id === id)]?.text ?? '';
  return (
    <>
      <small>
        {text('level1')} {text('level2')}
      </small>
      <b>{rows[row]?.label}</b>
      <span>
        {text('target') || '—'} → {text('actual') || '—'}
      </span>
      <span className="number">
        {text('score') || text('allowed') || '—'} / {text('weight').replace(/分$/, '') || '—'} 分
      </span>
    </>
  );
};

/** What the check says of an indicator, in one sentence. */
function flagFor(findings: readonly Finding[]): Flag {
  const [first, ...others] = findings;
  const rest = others.length === 0 ? '' : `（另有${others.length}个问题）`;
  return { severity: first?.severity ?? 'advice', message: `${first?.title ?? ''}：${first?.message ?? ''}${rest}` };
}

const MoreColumns = ({
  pack,
  chosen,
  onChange,
}: {
  readonly pack: PackDetail;
  readonly chosen: readonly IndicatorRole[];
  readonly onChange: (chosen: readonly IndicatorRole[]) => void;
}) => {
  const own = formRoles(pack);
  const roles = moreRoles.filter((role) => !own.has(role));
  const items = roles.map((role) => ({
    key: role,
    label: (
      <Checkbox
        checked={chosen.includes(role)}
        onChange={({ target }) => onChange(target.checked ? [...chosen, role] : chosen.filter((each) => each !== role))}
      >
        {roleTitle(role)}
      </Checkbox>
    ),
  }));
  return (
    <Dropdown autoFocus menu={{ items }} trigger={['click']}>
      <Button size="small" type="text">
        更多列
      </Button>
    </Dropdown>
  );
};
