import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './parts.module.css';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** The parts of the editor as tabs that scroll sideways on a narrow screen; only the one shown is there. */
export const Parts = ({
  active,
  parts,
  onChange,
}: {
  readonly active: string;
  readonly parts: readonly Part[];
  readonly onChange: (key: string) => void;
}) => {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = parts.find(({ key }) => key === active) ?? parts[0];
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || shown === undefined) return;
    event.preventDefault();
    const next = (parts.indexOf(shown) + by + parts.length) % parts.length;
    onChange(parts[next]?.key ?? shown.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  if (shown === undefined) return null;
  return (
    <>
      <div ref={list} role="tablist" className={styles.parts}>
        {parts.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}`}
            aria-selected={key === shown.key}
            aria-controls={`${id}panel`}
            tabIndex={key === shown.key ? 0 : -1}
            onClick={() => onChange(key)}
            onKeyDown={press}
          >
            {label}
          </button>
        ))}
      </div>
      <div key={shown.key} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${shown.key}`}>
        {shown.children}
      </div>
    </>
  );
};
