import type { Scorecard } from '@hengji/core';
import { Button, Checkbox, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import type { Finding, PackDetail } from '../../../api/types.js';
import { useNarrow } from '../../../common/useNarrow.js';
import type { Draft } from '../draft/useDraft.js';
import type { PlacedFindings } from '../model/finding-places.js';
import { formRoles, indicatorColumns, moreRoles, roleTitle } from '../model/indicator-columns.js';
import { indicatorTable } from '../model/indicator-table.js';
import type { IndicatorRole } from '../model/indicators.js';
import { marksByIndicator } from '../model/marks.js';
import { overviewOf } from '../model/overview.js';
import { goalsTable } from '../model/people.js';
import type { CellPlace } from '../sheet/selection.js';
import type { Flag } from '../sheet/sheet.js';
import styles from './editor.module.css';
import { IndicatorCards } from './IndicatorCards.js';
import { MarkExplanation } from './MarkExplanation.js';
import { OverviewStrip } from './OverviewStrip.js';
import { TableEditor } from './TableEditor.js';

const noFindings: ReadonlyMap<number, readonly Finding[]> = new Map();

/** Goals and indicators in the layout of the form, with the marks that the rules allow beside what is typed. */
export const IndicatorSection = ({
  draft,
  pack,
  card,
  placed,
  goTo,
}: {
  readonly draft: Draft;
  readonly pack: PackDetail;
  readonly card: Scorecard | undefined;
  readonly placed: PlacedFindings | undefined;
  readonly goTo: CellPlace | undefined;
}) => {
  const { evaluation } = draft;
  const [more, setMore] = useState<readonly IndicatorRole[]>([]);
  const [row, setRow] = useState(goTo?.row ?? 0);
  const isNarrow = useNarrow();
  const columnKey = indicatorColumns(pack, evaluation, more)
    .map(({ id }) => id)
    .join();
  // The same columns as long as they have the same names, so that rows need not be drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what the columns depend on
  const columns = useMemo(() => indicatorColumns(pack, evaluation, more), [pack, columnKey]);
  const marks = useMemo(() => (card === undefined ? new Map() : marksByIndicator(card)), [card]);
  const found = placed?.byIndicator ?? noFindings;
  const flags = useMemo(() => new Map([...found].map(([index, findings]) => [index, flagFor(findings)])), [found]);
  const table = useMemo(
    () => indicatorTable(evaluation, { columns, marks, findings: flags }),
    [evaluation, columns, marks, flags],
  );
  const goals = useMemo(() => goalsTable(evaluation), [evaluation]);
  const overview = useMemo(() => overviewOf(evaluation, pack, card), [evaluation, pack, card]);
  const mark = marks.get(row);
  return (
    <div className={styles.section}>
      <OverviewStrip overview={overview} />
      <section>
        <h2>绩效指标</h2>
        {isNarrow ? (
          <IndicatorCards table={table} draft={draft} marks={marks} findings={found} />
        ) : (
          <>
            <TableEditor
              label="绩效指标"
              table={table}
              draft={draft}
              goTo={goTo}
              onSelect={(place) => setRow(place.row)}
              tools={<MoreColumns pack={pack} chosen={more} onChange={setMore} />}
            />
            <MarkExplanation
              name={evaluation.indicators[row]?.name.text ?? ''}
              mark={mark}
              findings={found.get(row) ?? []}
            />
          </>
        )}
      </section>
      <section>
        <h2>年度总体目标</h2>
        <TableEditor label="年度总体目标" table={goals} draft={draft} />
      </section>
    </div>
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
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" type="text">
        更多列
      </Button>
    </Dropdown>
  );
};
