import { useCallback, useEffect, useRef, useState } from 'react';
import { checkRecord } from '../../../api/records.js';
import type { RecordCheck } from '../../../api/types.js';
import { isUnsaved, type Saving } from '../draft/autosave.js';

export interface Check {
  readonly result: RecordCheck | undefined;
  readonly isRunning: boolean;
  readonly trouble: unknown;
  run(): void;
}

const delay = 1_500;

/** The server's review of the composed document, again whenever a new version was saved. */
export function useCheck(id: string, saving: Saving): Check {
  const [state, setState] = useState<Omit<Check, 'run'>>({ result: undefined, isRunning: false, trouble: undefined });
  const latest = useRef(0);
  const run = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    setState(({ result }) => ({ result, isRunning: true, trouble: undefined }));
    checkRecord(id).then(
      (result) => mine === latest.current && setState({ result, isRunning: false, trouble: undefined }),
      (trouble: unknown) =>
        mine === latest.current && setState(({ result }) => ({ result, isRunning: false, trouble })),
    );
  }, [id]);
  const { version } = saving;
  const isStill = !isUnsaved(saving);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved version is checked
  useEffect(() => {
    if (!isStill) return;
    const timer = setTimeout(run, isFirst.current ? 300 : delay);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [version, isStill, run]);
  return { ...state, run };
}
