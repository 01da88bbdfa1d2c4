import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import styles from './filter.module.css';

/** The filters above a list: a search, and what else there is to choose. */
export const FilterBar = ({
  label,
  placeholder,
  text,
  onText,
  children,
}: {
  /** Of the search, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}) => (
  <search className={styles.bar}>
    <Input
      className={styles.search ?? ''}
      allowClear
      maxLength={200}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={placeholder}
      aria-label={label}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
    {children}
  </search>
);
