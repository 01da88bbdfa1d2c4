import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Document, Paragraph } from '../../../api/types.js';
import styles from './document.module.css';
import { Marked } from './Marked.js';
import { type Marks, placeKey } from './marks.js';
import { heightOf, type Piece, pieceOf, piecesOf } from './pieces.js';
import { fitColumns, isNumber } from './table-layout.js';

type RowsPiece = Extract<Piece, { type: 'rows' }>;

/** Size of type in tables, in pixels, as in the style sheet. */
const tableFont = 13;

/** A place to bring into view; a new object for every time. */
export interface Target {
  /** `data-keys` of the mark; without it the block or cell itself. */
  readonly key: string | undefined;
  readonly block: number;
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const firstPieces = 10;
const morePieces = 30;

/** The document with its marks. Long documents are drawn bit by bit; what is out of sight costs nothing. */
export const DocumentView = memo(
  ({
    document,
    marks,
    target,
    onSelect,
  }: {
    readonly document: Document;
    readonly marks: Marks;
    readonly target: Target | undefined;
    /** A click on marked text, with the ids of what covers it, gravest first. */
    readonly onSelect: (covering: readonly string[]) => void;
  }) => {
    const pieces = useMemo(() => piecesOf(document.blocks), [document]);
    const [drawn, setDrawn] = useState(firstPieces);
    const root = useRef<HTMLElement>(null);
    const room = useRoom(root);

    useEffect(() => {
      if (drawn >= pieces.length) return;
      const timer = setTimeout(() => setDrawn((count) => count + morePieces), 30);
      return () => clearTimeout(timer);
    }, [drawn, pieces]);

    useEffect(() => {
      if (target === undefined) return;
      const needed = pieceOf(pieces, target.block, target.row) + 1;
      setDrawn((count) => Math.max(count, needed));
      // Parts that come into sight for the first time take their real height then, and move what is below them.
      const frames = [0, 60, 180].map((delay) => setTimeout(() => bringIntoView(root.current, target), delay));
      return () => frames.forEach(clearTimeout);
    }, [target, pieces]);

    useEffect(() => {
      const element = root.current;
      const onClick = (event: MouseEvent) => {
        // Marking text to copy it is no click on a mark.
        if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
        const keys = event.target.closest('[data-keys]')?.getAttribute('data-keys')?.split(' ') ?? [];
        const ids = [...new Set(keys.filter((key) => !key.includes('.')))];
        if (ids.length > 0) onSelect(ids);
      };
      element?.addEventListener('click', onClick);
      return () => element?.removeEventListener('click', onClick);
    }, [onSelect]);

    return (
      <article ref={root} className={styles.document} aria-label="报告原文">
        {pieces.slice(0, drawn).map((piece) => (
          <PieceView
            key={piece.type === 'rows' ? `${piece.block}/${piece.section.from}` : piece.first}
            piece={piece}
            marks={marks}
            room={room}
          />
        ))}
        {drawn < pieces.length ? <p className={styles.more}>正在展开其余内容……</p> : null}
      </article>
    );
  },
);

function bringIntoView(root: HTMLElement | null, { key, block, row, column }: Target): void {
  const mark = key === undefined ? undefined : root?.querySelector(`[data-keys~="${CSS.escape(key)}"]`);
  const place = mark ?? root?.querySelector(`[data-place="${placeKey(block, row, column)}"]`);
  place?.scrollIntoView({ block: 'center', inline: 'center' });
}

interface PieceProps<P> {
  readonly piece: P;
  readonly marks: Marks;
  /** Width of the paper, in pixels. */
  readonly room: number;
}

const PieceView = memo(({ piece, marks, room }: PieceProps<Piece>) => {
  if (piece.type === 'rows') return <RowsView piece={piece} marks={marks} room={room} />;
  const style = { containIntrinsicHeight: `auto ${heightOf(piece)}px` };
  return (
    <div className={styles.piece} style={style}>
      {piece.paragraphs.map((paragraph, index) => (
        <ParagraphView
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
          key={index}
          paragraph={paragraph}
          place={placeKey(piece.first + index)}
          marks={marks}
        />
      ))}
    </div>
  );
});

const originName: Readonly<Partial<Record<Paragraph['origin'], string>>> = {
  footnote: '脚注',
  endnote: '尾注',
  'text-box': '文本框',
  header: '页眉',
  footer: '页脚',
};

const ParagraphView = ({
  paragraph: { text, label, level, origin },
  place,
  marks,
}: {
  readonly paragraph: Paragraph;
  readonly place: string;
  readonly marks: Marks;
}) => {
  const note = originName[origin];
  const content: ReactNode = (
    <>
      {note === undefined ? null : <span className={styles.origin}>{note}</span>}
      {label === undefined ? null : <span className={styles.label}>{label}</span>}
      <Marked text={text} marks={marks.get(place)} />
    </>
  );
  if (level === undefined) {
    return (
      <p data-place={place} className={note === undefined ? styles.paragraph : styles.note}>
        {content}
      </p>
    );
  }
  const Heading = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4';
  return <Heading data-place={place}>{content}</Heading>;
};

const RowsView = ({ piece, marks, room }: PieceProps<RowsPiece>) => {
  const { block, table, needs, section, continues } = piece;
  const widths = useMemo(() => fitColumns(needs, room / tableFont), [needs, room]);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <figure
      className={styles.sheet}
      style={{ containIntrinsicHeight: `auto ${heightOf(piece)}px` }}
      // A wide table is scrolled sideways with the keyboard.
      tabIndex={total * tableFont > room + 1 ? 0 : undefined}
      aria-label={table.name ?? '表格'}
      data-place={block}
      data-continues={continues}
      data-continued={section.from > 0}
    >
      {table.name === undefined || section.from > 0 ? null : <p className={styles.sheetName}>工作表：{table.name}</p>}
      <table style={{ width: `${total.toFixed(2)}em` }}>
        <colgroup>
          {widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <col key={column} style={{ width: `${width.toFixed(2)}em` }} />
          ))}
        </colgroup>
        <Rows piece={piece} marks={marks} />
      </table>
    </figure>
  );
};

/** The rows apart from the widths, so that a new width of the window draws no cell anew. */
const Rows = memo(
  ({ piece: { block, table, section }, marks }: { readonly piece: RowsPiece; readonly marks: Marks }) => (
    <tbody>
      {section.rows.map(({ row, items }) => (
        <tr key={row}>
          {items.map((item) => {
            if ('gap' in item) return <td key={`gap${item.column}`} colSpan={item.gap} className={styles.gap} />;
            const place = placeKey(block, row, item.column);
            return (
              <td
                key={item.column}
                data-place={place}
                rowSpan={Math.min(item.rowSpan, table.rows - row)}
                colSpan={Math.min(item.columnSpan, table.columns - item.column)}
                className={isNumber(item.text) ? styles.figure : undefined}
              >
                <Marked text={item.text} marks={marks.get(place)} />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  ),
);

/** The width inside an element's padding, in pixels; in steps, so that dragging a window's edge stays smooth. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(720);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(current);
      // Two pixels for the outer borders of a table.
      const width = current.clientWidth - 2 - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      setRoom(Math.max(200, Math.floor(width / 8) * 8));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
