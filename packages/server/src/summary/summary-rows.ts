import type { SummaryRow } from '../api/summary.js';
import type { Repository } from '../storage/repository.js';
import type { EvaluationSummary } from './evaluation-summary.js';

/** All evaluations of reviewed reports and of records, newest first. */
export async function summaryRows(repository: Repository): Promise<SummaryRow[]> {
  const [reports, records] = await Promise.all([repository.reports({ states: ['done'] }), repository.records()]);
  return [
    ...reports.flatMap(({ id, name, demonstration, summary }) =>
      (JSON.parse(summary ?? '[]') as EvaluationSummary[]).map(
        (one, evaluation): SummaryRow => ({
          source: { kind: 'report', id, evaluation },
          name,
          demonstration: demonstration === 1,
          ...one,
        }),
      ),
    ),
    ...records.map(
      ({ id, title, summary }): SummaryRow => ({
        source: { kind: 'record', id, evaluation: 0 },
        name: title,
        demonstration: false,
        ...(JSON.parse(summary) as EvaluationSummary),
      }),
    ),
  ];
}
