import { Select } from 'antd';
import styles from './filter.module.css';

/** One of several values, or all of them; not shown where there is nothing to choose. */
export function FilterSelect<T extends string | number>({
  label,
  value,
  choices,
  wide = false,
  onChange,
}: {
  /** What the values are, 「年度」; all of them are 「全部年度」. */
  readonly label: string;
  readonly value: T | undefined;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** For long names, of which there may be many: they can be searched. */
  readonly wide?: boolean;
  readonly onChange: (value: T | undefined) => void;
}) {
  if (choices.length < 2 && value === undefined) return null;
  return (
    <Select<T | null>
      aria-label={label}
      className={(wide ? styles.wide : styles.select) ?? ''}
      allowClear
      showSearch={wide}
      placeholder={`全部${label}`}
      value={value ?? null}
      options={[...choices]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
