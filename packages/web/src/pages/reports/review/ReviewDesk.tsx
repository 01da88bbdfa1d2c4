import type { Place } from '@hengji/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDecide } from '../../../api/reports.js';
import type { Quote, Report, Review } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { useWindowTitle } from '../../../common/Page.js';
import { placeCode } from '../../../common/place-code.js';
import { useNarrow } from '../../../common/useNarrow.js';
import { reportTitle } from '../../../common/words.js';
import { FindingsPanel } from '../desk/FindingsPanel.js';
import { ShortcutHelp } from '../desk/ShortcutHelp.js';
import { StatementsPanel } from '../desk/StatementsPanel.js';
import { useDesk } from '../desk/useDesk.js';
import { type Tab, useLists } from '../desk/useLists.js';
import { DocumentView, type Target } from './DocumentView.js';
import styles from './desk.module.css';
import { marksOf, nextSelection } from './marks.js';
import { OverviewPanel } from './OverviewPanel.js';
import { Passages } from './Passages.js';
import { PeekBar } from './PeekBar.js';
import { placeWords } from './places.js';
import { ReviewHead } from './ReviewHead.js';
import { selectionStyle } from './selection-style.js';

/** The desk of a reviewer: the document at the left, at the right what was found and tested in it. */
export const ReviewDesk = ({
  review,
  report,
  wanted,
  at,
}: {
  readonly review: Review;
  /** Newer than the one in the review. */
  readonly report: Report;
  /** The finding to begin with. */
  readonly wanted: string | null;
  /** The place to begin with. */
  readonly at: Place | undefined;
}) => {
  const { document, statements } = review;
  useWindowTitle(reportTitle(report));
  const lists = useLists(review, 'overview');
  const { all, ordered, tab, reveal } = lists;

  const marks = useMemo(() => marksOf(ordered, statements), [ordered, statements]);
  const words = useMemo(() => placeWords(document), [document]);
  const places = useMemo(() => placesOf(review), [review]);

  const [target, setTarget] = useState<Target | undefined>();
  const [shown, setShown] = useState<'list' | 'document'>('list');
  const narrow = useNarrow();

  /** Shows the place in the document beside the list. */
  const onSelect = useCallback(
    (id: string, order: number) => {
      const place = places.get(id)?.[order];
      if (place !== undefined) {
        setTarget({ key: `${id}.${order}`, block: place.block, row: place.row, column: place.column });
      }
    },
    [places],
  );
  const onSearch = useCallback(() => setShown('list'), []);
  const { mutate: decide } = useDecide(report.id);
  const desk = useDesk({ lists, decide, onSelect, onSearch });
  const { selection, setSelection, select, help, setHelp } = desk;
  const selected = selection?.id;

  /** Shows the place on narrow screens too, where the list covers the document. */
  const show = useCallback(
    (id: string, order: number) => {
      select(id, order);
      setShown('document');
    },
    [select],
  );

  const showPlace = useCallback(
    (place: Place) => {
      setSelection(undefined);
      setTarget({ key: undefined, block: place.block, row: place.row, column: place.column });
      setShown('document');
    },
    [setSelection],
  );

  /** A click in the document selects without moving the document. */
  const onDocument = useCallback(
    (covering: readonly string[]) => {
      const id = nextSelection(covering, selected);
      if (id === undefined) return;
      setSelection({ id, order: 0 });
      reveal(id);
    },
    [selected, reveal, setSelection],
  );

  // Where the address leads to a finding or a place, the desk begins there.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (wanted !== null && places.has(wanted)) select(wanted);
    else if (at !== undefined) {
      const code = placeCode(at);
      for (const [id, list] of places) {
        const order = list.findIndex((place) => placeCode(place) === code);
        if (order >= 0) return show(id, order);
      }
      showPlace(at);
    }
  }, [wanted, at, places, select, show, showPlace]);

  const style = selectionStyle(
    selection,
    all.flatMap(({ finding, state }) => (state === 'dismissed' ? [finding.id] : [])),
    selection === undefined && target?.key === undefined ? target : undefined,
  );
  const open = all.filter(({ state }) => state === 'open').length;
  const passagesOf = (id: string, quotes: readonly Quote[]) => (
    <Passages id={id} quotes={quotes} words={words} selectedOrder={selection?.order} onShow={show} />
  );

  const tabs = (
    <div className={styles.tabs}>
      <Choices<Tab | 'document'>
        label="显示"
        value={narrow && shown === 'document' ? 'document' : tab}
        choices={[
          { value: 'findings', label: '问题', count: all.length },
          { value: 'statements', label: '核对', count: statements.length },
          { value: 'overview', label: '概况' },
          ...(narrow ? [{ value: 'document' as const, label: '原文' }] : []),
        ]}
        onChange={(next) => {
          if (next === 'document') setShown('document');
          else {
            lists.setTab(next);
            setShown('list');
          }
        }}
      />
      {open === 0 ? null : <span className={styles.open}>待处理 {open}</span>}
    </div>
  );

  return (
    <div className={styles.desk} data-shown={shown}>
      <style>{style}</style>
      <ReviewHead review={review} report={report} onHelp={() => setHelp((now) => !now)} />
      <div className={styles.panes}>
        {narrow ? tabs : null}
        <section
          className={styles.paper}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
          tabIndex={0}
          aria-label="原文"
        >
          <DocumentView document={document} marks={marks} target={target} onSelect={onDocument} />
        </section>
        <aside className={styles.panel} aria-label="审核结果">
          {narrow ? null : tabs}
          {help ? <ShortcutHelp onClose={() => setHelp(false)} /> : null}
          {tab === 'findings' ? (
            <FindingsPanel
              lists={lists}
              desk={desk}
              canFollowText
              whenFine="没有发现问题。核对过哪些关系，见“核对”。"
              placeOf={({ quotes: [first] }) => first && words(first.at)}
              whoseOf={({ evaluation }) => whose(review, evaluation)}
              passagesOf={passagesOf}
            />
          ) : tab === 'statements' ? (
            <StatementsPanel
              lists={lists}
              desk={desk}
              whenNone="报告里没有读到可以核对的数字关系。"
              passagesOf={passagesOf}
            />
          ) : (
            <OverviewPanel review={review} words={words} onShow={showPlace} />
          )}
        </aside>
      </div>
      {shown === 'document' && selection !== undefined ? (
        <PeekBar
          entry={all.find(({ finding }) => finding.id === selection.id)}
          statement={statements.find(({ id }) => id === selection.id)}
          onOpen={() => setShown('list')}
        />
      ) : null}
    </div>
  );
};

/** Where the quotes of each finding and the figures of each statement stand. */
const placesOf = ({ findings, statements }: Review): ReadonlyMap<string, readonly Place[]> =>
  new Map<string, readonly Place[]>([
    ...findings.map(({ id, quotes }) => [id, quotes.map((quote) => quote.at)] as const),
    ...statements.map(({ id, figures }) => [id, figures.map((figure) => figure.at)] as const),
  ]);

/** Which of several evaluations in one file a finding is about. */
function whose({ evaluations }: Review, index: number | undefined): string | undefined {
  const evaluation = index === undefined || evaluations.length < 2 ? undefined : evaluations[index];
  if (evaluation === undefined) return undefined;
  return evaluation.kind === 'project'
    ? `项目：${evaluation.project?.text || `第${(index ?? 0) + 1}份自评`}`
    : '部门整体支出';
}
