import { Input, Select } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './editor.module.css';

interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  /** What follows while the field is blank. */
  readonly placeholder?: string | undefined;
  /** What is to be mended. */
  readonly trouble?: string | undefined;
  /** The texts that the field can hold besides none. */
  readonly choices?: readonly string[] | undefined;
  /** False: what is typed counts only when the field is left. */
  readonly isLive?: boolean | undefined;
  /** Takes the whole width among other fields. */
  readonly isLong?: boolean;
  readonly onChange: (text: string) => void;
}

/** A text of the record with its name above it, and what is wrong with it below. */
export const LabelledField = ({
  label,
  trouble,
  choices,
  isLive = true,
  isLong = false,
  ...field
}: LabelledFieldProps) => {
  const id = useId();
  const status = trouble === undefined ? {} : { status: 'warning' as const };
  const Text = isLive ? LiveText : LateText;
  return (
    <div className={styles.field} data-long={isLong || undefined}>
      <label htmlFor={id}>{label}</label>
      {choices === undefined ? (
        <Text id={id} {...field} {...status} />
      ) : (
        <Select
          id={id}
          allowClear
          value={field.value || null}
          placeholder={field.placeholder || '未选'}
          options={optionsOf(choices, field.value)}
          {...status}
          onChange={(text) => field.onChange(text ?? '')}
        />
      )}
      {trouble === undefined ? null : <p className={styles.trouble}>{trouble}</p>}
    </div>
  );
};

/** The choices, and what the record says instead. */
const optionsOf = (choices: readonly string[], value: string) =>
  [...new Set([...choices, ...(value === '' ? [] : [value])])].map((choice) => ({ value: choice, label: choice }));

interface TextProps extends Pick<LabelledFieldProps, 'value' | 'placeholder' | 'onChange'> {
  readonly id: string;
  readonly status?: 'warning';
  readonly onBlur?: () => void;
}

const LiveText = ({ placeholder = '', onChange, ...field }: TextProps) => (
  <Input.TextArea
    {...field}
    autoSize={{ minRows: 1, maxRows: 10 }}
    placeholder={placeholder}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** A field whose text counts when it is left, or goes away with what it stands in. */
const LateText = ({ value, onChange, ...field }: TextProps) => {
  const [typed, setTyped] = useState<string>();
  const pending = useRef<() => void>(undefined);
  pending.current = typed === undefined || typed === value ? undefined : () => onChange(typed);
  useEffect(() => () => pending.current?.(), []);
  const leave = () => {
    pending.current?.();
    setTyped(undefined);
  };
  return <LiveText {...field} value={typed ?? value} onChange={setTyped} onBlur={leave} />;
};
