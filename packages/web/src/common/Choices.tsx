import { useId } from 'react';
import styles from './choices.module.css';

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Shown small behind the label. */
  readonly count?: number;
}

/** One of a few choices, side by side: a group of radio buttons. */
export function Choices<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  /** For screen readers. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="hidden-text">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className="hidden-text"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
          {choice.count === undefined ? null : <small className="number">{choice.count}</small>}
        </label>
      ))}
    </fieldset>
  );
}
