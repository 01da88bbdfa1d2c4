import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useBlocker, useParams, useSearchParams } from 'react-router-dom';
import { apiKeys } from '../../../api/keys.js';
import { usePack, usePackRules } from '../../../api/packs.js';
import { useRecord } from '../../../api/records.js';
import type { PackDetail, RecordDetail } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { isUnsaved } from '../draft/autosave.js';
import { useDraft } from '../draft/useDraft.js';
import { type Outline, outlineOf } from '../model/chapters.js';
import { placeFindings } from '../model/finding-places.js';
import { seeded } from '../model/indicators.js';
import type { CellPlace } from '../sheet/selection.js';
import { CheckSection } from './CheckSection.js';
import { IndicatorSection } from './IndicatorSection.js';
import { LeaveDialog } from './LeaveDialog.js';
import { MoneySection } from './MoneySection.js';
import { NarrativeSection } from './NarrativeSection.js';
import { OutputSection } from './OutputSection.js';
import { Parts } from './Parts.js';
import { SaveState } from './SaveState.js';
import { UnitSection } from './UnitSection.js';
import { useCheck } from './useCheck.js';
import { useScorecard } from './useScorecard.js';

/** The editor of one record. */
export const EditorPage = () => {
  const { id = '' } = useParams();
  const record = useRecord(id);
  const pack = usePack(record.data?.pack);
  return (
    <Asked query={record}>
      {(found) => <Asked query={pack}>{(of) => <Editor key={found.id} record={found} pack={of} />}</Asked>}
    </Asked>
  );
};

const Editor = ({ record, pack }: { readonly record: RecordDetail; readonly pack: PackDetail }) => {
  const begun = useMemo(
    () => ({ ...record, evaluation: seeded(record.evaluation, pack) }),
    // The first contents alone: afterwards the draft has them.
    [record, pack],
  );
  const draft = useDraft(begun);
  const { evaluation, saving } = draft;
  const { data: rules } = usePackRules(record.pack, evaluation.year);
  const card = useScorecard(evaluation, rules);
  const check = useCheck(record.id, saving);
  const placed = useMemo(
    () => (check.result === undefined ? undefined : placeFindings(check.result, evaluation)),
    [check.result, evaluation],
  );
  // The first outline stays, so that no heading moves while a text is written.
  const [outline, setOutline] = useState<Outline>();
  if (outline === undefined && check.result !== undefined) setOutline(outlineOf(pack, check.result.outline));
  const [goTo, setGoTo] = useState<CellPlace>();
  const [query, setQuery] = useSearchParams();
  const part = query.get('part') ?? 'indicators';
  const show = (next: string) => setQuery({ part: next }, { replace: true });
  useListRefresh(saving.version);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved(saving) && currentLocation.pathname !== nextLocation.pathname,
  );
  const count = check.result?.findings.filter(({ severity }) => severity !== 'advice').length ?? 0;
  const parts = [
    { key: 'unit', label: '单位和人员', children: <UnitSection draft={draft} pack={pack} /> },
    { key: 'money', label: '资金', children: <MoneySection draft={draft} pack={pack} card={card} /> },
    {
      key: 'indicators',
      label: '目标和指标',
      children: <IndicatorSection draft={draft} pack={pack} card={card} rules={rules} placed={placed} goTo={goTo} />,
    },
    {
      key: 'text',
      label: '文字',
      children: (
        <NarrativeSection
          draft={draft}
          outline={outline ?? outlineOf(pack, undefined)}
          composed={check.result?.outline}
          placed={placed}
          card={card}
        />
      ),
    },
    {
      key: 'check',
      label: count === 0 ? '核对' : `核对（${count}）`,
      children: (
        <CheckSection
          check={check}
          placed={placed}
          onIndicator={(row) => {
            show('indicators');
            setGoTo({ row, column: 2 });
          }}
          onText={() => show('text')}
        />
      ),
    },
    { key: 'output', label: '预览与下载', children: <OutputSection draft={draft} record={record} pack={pack} /> },
  ];
  return (
    <Page
      wide
      title={titleOf(evaluation.unit?.text ?? record.unit, evaluation.year)}
      lead={pack.title}
      actions={<SaveState draft={draft} />}
    >
      <Parts active={part} parts={parts} onChange={show} />
      <LeaveDialog blocker={blocker} draft={draft} />
    </Page>
  );
};

const titleOf = (unit: string, year: number | undefined): string =>
  `${unit}${year === undefined ? '' : ` ${year}年度`}`;

/** The list of records and the summary show what was saved here. */
function useListRefresh(version: number): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved version changes the lists
  useEffect(() => {
    void client.invalidateQueries({ queryKey: apiKeys.records });
    void client.invalidateQueries({ queryKey: apiKeys.summary });
  }, [version, client]);
}
