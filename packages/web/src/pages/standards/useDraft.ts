import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Draft, draftOfParams, draftOfText, draftText, emptyDraft } from './draft.js';

const KEY = 'hengji.standards.draft';

/** The draft in the editor: brought by the address, else as it was left in this window. */
export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const [params, setParams] = useSearchParams();
  const [draft, setDraft] = useState<Draft>(
    () => draftOfParams(params) ?? draftOfText(sessionStorage.getItem(KEY)) ?? emptyDraft,
  );
  useEffect(() => sessionStorage.setItem(KEY, draftText(draft)), [draft]);
  // Once taken over, the address would only bring back what has been changed since.
  const brought = params.has('text');
  useEffect(() => {
    if (brought) setParams({}, { replace: true });
  }, [brought, setParams]);
  return [draft, setDraft];
}
