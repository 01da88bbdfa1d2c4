/** What is being looked at: a standard as it was pasted, with what stands beside it in the form. */
export interface Draft {
  /** Name of the indicator; may be empty. */
  readonly name: string;
  readonly text: string;
  /** As typed. */
  readonly fullMarks: string;
  /** 指标说明, which may hold a formula; may be empty. */
  readonly definition: string;
}

export const emptyDraft: Draft = { name: '', text: '', fullMarks: '5', definition: '' };

/** Longest text that is read and kept. */
export const MAX_TEXT = 5000;

/** The full marks as typed, in a form that can be computed with; undefined where they are no marks above zero. */
export function marksOf(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/分$/, '');
  return /^\d{1,6}(\.\d{1,4})?$/.test(text) && /[1-9]/.test(text) ? text : undefined;
}

/** The draft of an address such as ?text=…&full=5&name=…&definition=…; undefined where it brings no text. */
export function draftOfParams(params: URLSearchParams): Draft | undefined {
  const text = params.get('text');
  if (text === null || text.trim() === '') return undefined;
  return {
    text: text.slice(0, MAX_TEXT),
    fullMarks: marksOf(params.get('full') ?? '') ?? emptyDraft.fullMarks,
    name: (params.get('name') ?? '').slice(0, 200),
    definition: (params.get('definition') ?? '').slice(0, MAX_TEXT),
  };
}

/** A draft written by {@link draftText}; undefined for anything else. */
export function draftOfText(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return undefined;
    const fields = stored as Record<string, unknown>;
    const of = (key: keyof Draft): string => (typeof fields[key] === 'string' ? fields[key] : emptyDraft[key]);
    return { name: of('name'), text: of('text'), fullMarks: of('fullMarks'), definition: of('definition') };
  } catch {
    return undefined;
  }
}

export const draftText = (draft: Draft): string => JSON.stringify(draft);

/** What to call a standard in the personal list: the indicator, what it measures, or how it begins. */
export function nameFor({ name, text }: Draft, subject: string | undefined): string {
  if (name.trim() !== '') return name.trim();
  if (subject !== undefined && subject !== '') return subject;
  const start = text.trim().replace(/\s+/g, ' ');
  return start.length > 18 ? `${start.slice(0, 18)}…` : start;
}
