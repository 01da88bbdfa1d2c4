import type { AnyTask, WorkAnswer } from './tasks.js';
import { Trouble } from './trouble.js';

/** What a worker process does; what a task needs is loaded with the first of its kind. */
export default async function work(task: AnyTask): Promise<WorkAnswer<unknown>> {
  try {
    return { answer: await answerTo(task) };
  } catch (error) {
    if (error instanceof Trouble) return { trouble: error.message };
    throw error;
  }
}

async function answerTo(task: AnyTask): Promise<unknown> {
  switch (task.kind) {
    case 'export-report':
      return (await import('./export-report.js')).exportReport(task);
    case 'export-reports':
      return (await import('./export-reports.js')).exportReports(task);
    case 'group':
      return (await import('./group-reports.js')).groupReports(task);
    case 'export-group':
      return (await import('./export-group.js')).exportGroup(task);
    case 'check-record':
      return (await import('./check-record.js')).checkRecord(task);
    case 'export-record':
      return (await import('./export-record.js')).exportRecord(task);
    case 'read-workbook':
      return (await import('./read-record-workbook.js')).readRecordWorkbook(task);
  }
}
