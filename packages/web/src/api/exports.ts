/** What an opinion is asked for with. */
export interface OpinionWishes {
  /** The unit that reviews; may be empty. */
  readonly reviewer: string;
  /** As 2024-03-18. */
  readonly date: string;
  readonly accept: 'open' | 'accepted' | 'errors';
}

/** The query of an export. */
export function exportQuery(format: string, wishes?: OpinionWishes): string {
  const query = new URLSearchParams({ format });
  if (wishes !== undefined) {
    if (wishes.reviewer.trim() !== '') query.set('reviewer', wishes.reviewer.trim());
    query.set('date', wishes.date);
    query.set('accept', wishes.accept);
  }
  return query.toString();
}
