import { evaluateStandard, type Standard } from '@hengji/core';
import { useMemo } from 'react';
import { Choices } from '../../common/Choices.js';
import { PlotView } from './plot/PlotView.js';
import { plotsOf } from './plot/plots.js';
import { type Entries, fieldsOf, type Mode, modeName, modesOf } from './trial/fields.js';
import { givenOf } from './trial/given.js';
import { TrialFields } from './trial/TrialFields.js';
import { TrialResult } from './trial/TrialResult.js';
import { triedValue } from './trial/tried-value.js';
import styles from './workbench.module.css';

/** Values are tried on one side; the plot beside shows where they stand. */
export const Workbench = ({
  standard,
  entries,
  onEntries,
}: {
  readonly standard: Standard;
  readonly entries: Entries;
  readonly onEntries: (entries: Entries) => void;
}) => {
  const modes = useMemo(() => modesOf(standard), [standard]);
  const mode = modes.find((one) => one === entries.mode) ?? modes[0];
  const groups = useMemo(() => fieldsOf(standard, mode), [standard, mode]);
  const given = useMemo(() => givenOf(groups, entries), [groups, entries]);
  const result = useMemo(() => evaluateStandard(standard, given), [standard, given]);
  const plots = useMemo(() => plotsOf(standard), [standard]);
  const set = (id: string, value: string | readonly string[] | undefined): void => {
    const { [id]: _, ...others } = entries;
    onEntries(value === undefined ? others : { ...others, [id]: value });
  };
  const asks = groups.some(({ fields }) => fields.length > 0);
  return (
    <div className={styles.bench} data-plots={plots.length > 0}>
      <section className={styles.card} aria-labelledby="trial-title">
        <h2 id="trial-title">试算</h2>
        {modes.length > 1 && mode !== undefined ? (
          <Choices<Mode>
            label="给出什么"
            value={mode}
            choices={modes.map((value) => ({ value, label: modeName[value] }))}
            onChange={(value) => set('mode', value)}
          />
        ) : null}
        {asks ? <TrialFields groups={groups} entries={entries} onSet={set} /> : null}
        <TrialResult result={result} fullMarks={standard.fullMarks} isEmpty={asks && !hasEntries(groups, entries)} />
      </section>
      {plots.length === 0 ? null : (
        <section className={styles.card} aria-labelledby="plot-title">
          <h2 id="plot-title">允许的得分</h2>
          {plots.map((plot, n) => (
            <PlotView
              // biome-ignore lint/suspicious/noArrayIndexKey: plots have no other identity than their order
              key={n}
              plot={plot}
              tried={plot.kind === 'line' ? triedValue(plot, standard, given) : undefined}
            />
          ))}
        </section>
      )}
    </div>
  );
};

const hasEntries = (groups: ReturnType<typeof fieldsOf>, entries: Entries): boolean =>
  groups.some(({ fields }) => fields.some(({ id }) => entries[id] !== undefined && entries[id] !== ''));
