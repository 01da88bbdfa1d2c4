import type { Place } from '@hengji/core';
import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDecide } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { DecisionRequest, Report, Review } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { useWindowTitle } from '../../../common/Page.js';
import { useNarrow } from '../../../common/useNarrow.js';
import { reportTitle } from '../../../common/words.js';
import { DocumentView, type Target } from './DocumentView.js';
import styles from './desk.module.css';
import type { Editing } from './FindingCard.js';
import { FindingsPanel } from './FindingsPanel.js';
import { marksOf, nextSelection } from './marks.js';
import { OverviewPanel } from './OverviewPanel.js';
import { PeekBar } from './PeekBar.js';
import { placeCode, placeWords } from './places.js';
import { ReviewHead } from './ReviewHead.js';
import { ShortcutHelp } from './ShortcutHelp.js';
import { StatementsPanel } from './StatementsPanel.js';
import { selectionStyle } from './selection-style.js';
import { type Command, neighbour } from './shortcuts.js';
import { type Tab, useLists } from './useLists.js';
import { useShortcuts } from './useShortcuts.js';

/** What is selected: a finding or a statement, and which of its quotes or figures. */
export interface Selection {
  readonly id: string;
  readonly order: number;
}

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
  const { message } = App.useApp();
  const { mutate: decide } = useDecide(report.id);
  const lists = useLists(review);
  const { all, ordered, tab, filter, listed, ids, reveal } = lists;

  const marks = useMemo(() => marksOf(ordered, statements), [ordered, statements]);
  const words = useMemo(() => placeWords(document), [document]);
  const places = useMemo(() => placesOf(review), [review]);

  const [selection, setSelection] = useState<Selection | undefined>();
  const [target, setTarget] = useState<Target | undefined>();
  const [shown, setShown] = useState<'list' | 'document'>('list');
  const [editing, setEditing] = useState<Editing | undefined>();
  const [help, setHelp] = useState(false);
  const selected = selection?.id;
  const narrow = useNarrow();

  /** Selects in the list, and shows the place in the document beside it. */
  const select = useCallback(
    (id: string, order = 0) => {
      setSelection({ id, order });
      setEditing((now) => (now?.id === id ? now : undefined));
      reveal(id);
      const place = places.get(id)?.[order];
      if (place !== undefined) {
        setTarget({ key: `${id}.${order}`, block: place.block, row: place.row, column: place.column });
      }
    },
    [places, reveal],
  );

  /** Shows the place on narrow screens too, where the list covers the document. */
  const show = useCallback(
    (id: string, order: number) => {
      select(id, order);
      setShown('document');
    },
    [select],
  );

  const showPlace = useCallback((place: Place) => {
    setSelection(undefined);
    setTarget({ key: undefined, block: place.block, row: place.row, column: place.column });
    setShown('document');
  }, []);

  /** A click in the document selects without moving the document. */
  const onDocument = useCallback(
    (covering: readonly string[]) => {
      const id = nextSelection(covering, selected);
      if (id === undefined) return;
      setSelection({ id, order: 0 });
      reveal(id);
    },
    [selected, reveal],
  );

  const onDecide = useCallback(
    (id: string, decision: DecisionRequest | null) => {
      setEditing(undefined);
      decide({ finding: id, decision }, { onError: (error) => void message.error(`没有保存：${problemWords(error)}`) });
      // In a list of what is still to be decided, the next takes the place of the decided one.
      const leaves = filter.state !== 'all' && filter.state !== (decision?.state ?? 'open');
      const shownIds = listed.map(({ finding }) => finding.id);
      const next = leaves ? neighbour(shownIds, id) : undefined;
      if (next !== undefined) select(next);
    },
    [decide, filter.state, listed, message, select],
  );

  useShortcuts({ ids, selected, decidable: tab === 'findings' }, (command: Command) => {
    switch (command.do) {
      case 'select':
        select(command.id);
        // The focus goes along, so that Tab goes on from there and a screen reader reads the entry.
        return entryOf(command.id)?.querySelector('button')?.focus({ preventScroll: true });
      case 'accept':
        return onDecide(command.id, { state: 'accepted' });
      case 'dismiss':
        return setEditing({ id: command.id, mode: 'dismiss' });
      case 'reopen':
        if (all.some(({ finding, state }) => finding.id === command.id && state !== 'open')) onDecide(command.id, null);
        return;
      case 'search':
        setShown('list');
        return window.document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus();
      case 'help':
        return setHelp((now) => !now);
      case 'close':
        setSelection(undefined);
        return setHelp(false);
    }
  });

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

  // The selected entry of the list comes into view.
  useEffect(() => {
    if (selected === undefined) return;
    const frame = requestAnimationFrame(() => entryOf(selected)?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  const style = selectionStyle(
    selection,
    all.flatMap(({ finding, state }) => (state === 'dismissed' ? [finding.id] : [])),
    selection === undefined && target?.key === undefined ? target : undefined,
  );
  const open = all.filter(({ state }) => state === 'open').length;

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
              all={all}
              listed={listed}
              filter={filter}
              onFilter={lists.setFilter}
              review={review}
              words={words}
              selection={selection}
              onSelect={select}
              onShow={show}
              onDecide={onDecide}
              editing={editing}
              onEditing={setEditing}
            />
          ) : tab === 'statements' ? (
            <StatementsPanel
              all={statements}
              listed={lists.listedStatements}
              filter={lists.statementFilter}
              onFilter={lists.setStatementFilter}
              findings={ordered}
              words={words}
              selection={selection}
              onSelect={select}
              onShow={show}
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

/** The entry of a finding or statement in the list beside the document. */
const entryOf = (id: string): HTMLElement | null => window.document.getElementById(`entry-${id}`);

/** Where the quotes of each finding and the figures of each statement stand. */
const placesOf = ({ findings, statements }: Review): ReadonlyMap<string, readonly Place[]> =>
  new Map<string, readonly Place[]>([
    ...findings.map(({ id, quotes }) => [id, quotes.map((quote) => quote.at)] as const),
    ...statements.map(({ id, figures }) => [id, figures.map((figure) => figure.at)] as const),
  ]);
