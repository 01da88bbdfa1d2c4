import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { Choices } from '../../../common/Choices.js';
import type { Entries, Field, FieldGroup } from './fields.js';
import styles from './trial.module.css';

type Set = (id: string, value: string | readonly string[] | undefined) => void;

/** Asks for what a standard wants to know. */
export const TrialFields = ({
  groups,
  entries,
  onSet,
}: {
  readonly groups: readonly FieldGroup[];
  readonly entries: Entries;
  readonly onSet: Set;
}) => (
  <form className={styles.fields} onSubmit={(event) => event.preventDefault()}>
    {groups.map(({ title, fields }) =>
      title === undefined ? (
        fields.map((field) => <FieldInput key={field.id} field={field} entry={entries[field.id]} onSet={onSet} />)
      ) : (
        <fieldset key={title} className={styles.part}>
          <legend>{title}</legend>
          {fields.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              hidesLabel={field.label === title}
              entry={entries[field.id]}
              onSet={onSet}
            />
          ))}
        </fieldset>
      ),
    )}
  </form>
);

const FieldInput = ({
  field,
  entry,
  hidesLabel = false,
  onSet,
}: {
  readonly field: Field;
  readonly entry: Entries[string] | undefined;
  readonly hidesLabel?: boolean;
  readonly onSet: Set;
}) => {
  const id = useId();
  const { label, kind, unit, options } = field;
  if (kind === 'choice') {
    return (
      <div className={styles.field}>
        <span className={styles.label} aria-hidden>
          {label}
        </span>
        <Choices
          label={label}
          value={typeof entry === 'string' ? entry : ''}
          choices={options}
          onChange={(value) => onSet(field.id, value)}
        />
      </div>
    );
  }
  if (kind === 'items') {
    const chosen = entry === undefined || typeof entry === 'string' ? [] : [...entry];
    const none = entry !== undefined && chosen.length === 0;
    return (
      <fieldset className={styles.items}>
        <legend>{label}</legend>
        <Checkbox.Group
          value={chosen}
          options={options.map(({ value, label: words }) => ({ value, label: words }))}
          onChange={(values) => onSet(field.id, values.map(String))}
        />
        <Checkbox checked={none} onChange={({ target }) => onSet(field.id, target.checked ? [] : undefined)}>
          都不符合
        </Checkbox>
      </fieldset>
    );
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hidesLabel ? 'hidden-text' : styles.label}>
        {label}
      </label>
      <Input
        id={id}
        value={typeof entry === 'string' ? entry : ''}
        maxLength={40}
        inputMode={kind === 'count' ? 'numeric' : 'text'}
        autoComplete="off"
        suffix={unit === '' ? undefined : <span aria-hidden>{unit}</span>}
        onChange={({ target }) => onSet(field.id, target.value === '' ? undefined : target.value)}
      />
    </div>
  );
};
