import { App } from 'antd';
import { useState } from 'react';
import { useHealth, useUpload } from '../api/reports.js';
import { problemWords } from '../api/request.js';
import type { Report } from '../api/types.js';
import { leftOutWords, planUploads } from './plan.js';

/** How many of the chosen files have arrived. */
export interface Sent {
  readonly done: number;
  readonly total: number;
}

const usualLimits = { fileBytes: 64 << 20, filesPerUpload: 200 };

/**
 * Sends chosen files for review, one upload after another, and says what was left out or failed.
 *
 * @param packs ids of the packs by which to review
 */
export function useFileUpload(packs: readonly string[], onAdded?: (reports: readonly Report[]) => void) {
  const { message } = App.useApp();
  const { data: health } = useHealth();
  const upload = useUpload();
  const [sent, setSent] = useState<Sent | undefined>();

  const send = async (files: readonly File[]): Promise<void> => {
    const { uploads, leftOut } = planUploads(files, health?.limits ?? usualLimits);
    const words = leftOutWords(leftOut);
    if (words !== undefined) void message.warning(words, 6);
    const total = uploads.reduce((sum, { length }) => sum + length, 0);
    if (total === 0) return;
    const added: Report[] = [];
    setSent({ done: 0, total });
    try {
      for (const part of uploads) {
        added.push(...(await upload.mutateAsync({ files: part, packs })));
        setSent({ done: added.length, total });
      }
    } catch (error) {
      void message.error(`${problemWords(error)}（已上传${added.length}个，共${total}个）`, 8);
    } finally {
      setSent(undefined);
    }
    if (added.length > 0) onAdded?.(added);
  };

  return { send, sent };
}
