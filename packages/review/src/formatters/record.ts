import { asRecord } from '@hengji/core';
import type { Formatter } from './formatter.js';

/**
 * The evaluations that were read, as records to go on writing from (schema/evaluation.schema.json), one line each, with
 * what was not understood: that part of a report has to be added by hand.
 */
export const recordFormatter: Formatter = {
  id: 'record',
  title: '自评记录（JSON），供 hengji score、hengji write 继续使用',
  extension: 'record.json',
  binary: false,
  async format({ documents, failed }) {
    const records = documents.map(({ file, evaluations, notUnderstood }) => {
      const head = JSON.stringify({ file }).slice(0, -1);
      const lines = evaluations.map((evaluation) => JSON.stringify(asRecord(evaluation))).join(',\n');
      const open = notUnderstood.map(({ text, reason }) => ({ text, reason }));
      return `${head},"evaluations":[\n${lines}\n],"notUnderstood":${JSON.stringify(open)}}`;
    });
    return `{"version":1,"records":[\n${records.join(',\n')}\n],\n"failed":${JSON.stringify(failed)}}\n`;
  },
};
