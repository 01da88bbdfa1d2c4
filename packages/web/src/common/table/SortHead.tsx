import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { Sorting } from '../address.js';
import styles from './sort-head.module.css';

/** The heading of a column by which a table can be sorted; pressed again, it turns the order round. */
export function SortHead<Key extends string>({
  view,
  onChange,
  by,
  words,
  descendsFirst = false,
  align,
}: {
  readonly view: Sorting<Key>;
  readonly onChange: (sorting: Sorting<Key>) => void;
  readonly by: Key;
  readonly words: string;
  readonly descendsFirst?: boolean;
  /** `end` above figures. */
  readonly align?: 'end';
}) {
  const active = view.sort === by;
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={active ? (view.descending ? 'descending' : 'ascending') : 'none'}
      className={styles.head}
    >
      <button
        type="button"
        onClick={() => onChange({ sort: by, descending: active ? !view.descending : descendsFirst })}
      >
        {words}
        {active ? view.descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden /> : null}
      </button>
    </th>
  );
}
