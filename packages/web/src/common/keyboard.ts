/** What is known of a key press; a DOM KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is putting characters together. */
  readonly isComposing: boolean;
}

/** The key where it may act as a shortcut of its own, without Ctrl, Alt or Meta and outside an input method. */
export const plainKey = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyPress): string | undefined =>
  ctrlKey || metaKey || altKey || isComposing ? undefined : key;

/** Whether keys are meant for a field, or for a dialog or menu that lies above the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;

const fields = [
  'input:not([type="radio"], [type="checkbox"])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="combobox"]',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
].join();
