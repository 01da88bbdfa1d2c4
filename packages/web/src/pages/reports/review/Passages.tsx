import type { Quote } from '../../../api/types.js';
import styles from '../desk/panel.module.css';
import { type PlaceWords, passagesOf } from './places.js';

/** At most so many quotes are listed; a sum over a long table has hundreds. */
const mostQuotes = 40;

/** The places of a finding or statement, each a button that shows it in the document. */
export const Passages = ({
  id,
  quotes,
  words,
  selectedOrder,
  onShow,
}: {
  readonly id: string;
  readonly quotes: readonly Quote[];
  readonly words: PlaceWords;
  readonly selectedOrder: number | undefined;
  readonly onShow: (id: string, order: number) => void;
}) => {
  if (quotes.length === 0) return null;
  const listed = quotes.slice(0, mostQuotes);
  return (
    <ul className={styles.passages} aria-label="原文位置">
      {passagesOf(listed, words).map((passage) => (
        <li key={passage.orders[0]}>
          <span>{passage.words}</span>
          {passage.orders.map((order) => (
            <button key={order} type="button" aria-current={order === selectedOrder} onClick={() => onShow(id, order)}>
              {quotes[order]?.text.trim() || '（空）'}
            </button>
          ))}
        </li>
      ))}
      {quotes.length > mostQuotes ? <li>另有 {quotes.length - mostQuotes} 处，在原文中标出</li> : null}
    </ul>
  );
};
