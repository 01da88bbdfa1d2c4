import type { Evaluation } from '@hengji/core';
import type { ReviewGroup, Ungrouped } from '@hengji/review';
import type { Decision } from '../api/decisions.js';
import type { RecordCheck, RecordExportFormat } from '../api/records.js';
import type { ReportExportFormat } from '../api/reports.js';

/** A reviewed report is to be written in a format. Paths are those of the file store. */
export interface ExportReportTask {
  readonly kind: 'export-report';
  readonly format: ReportExportFormat;
  /** Name of the file as the user has it. */
  readonly name: string;
  readonly reviewPath: string;
  readonly filePath: string;
  readonly decisions: readonly Pick<Decision, 'finding' | 'state' | 'reason' | 'decidedAt'>[];
  readonly reviewer?: string;
  /** The day of the opinion. */
  readonly date: string;
  readonly accept: 'open' | 'accepted' | 'errors';
}

/** Reports are to be held against each other. */
export interface GroupTask {
  readonly kind: 'group';
  readonly reports: readonly { readonly id: string; readonly materialPath: string }[];
}

/** A record is to be composed and reviewed. */
export interface CheckRecordTask {
  readonly kind: 'check-record';
  readonly evaluation: Evaluation;
  readonly pack: string;
}

/** A record is to be composed and written in a format. */
export interface ExportRecordTask {
  readonly kind: 'export-record';
  readonly evaluation: Evaluation;
  readonly pack: string;
  readonly format: RecordExportFormat;
  readonly part: 'report' | 'forms' | 'all';
}

/** A workbook of ours is to be read. */
export interface ReadWorkbookTask {
  readonly kind: 'read-workbook';
  readonly path: string;
  /** Id of the pack of the record. */
  readonly pack: string;
}

/** What the workers can be asked, with what they answer. */
export interface Work {
  readonly 'export-report': { readonly task: ExportReportTask; readonly answer: Uint8Array };
  readonly group: {
    readonly task: GroupTask;
    readonly answer: { readonly groups: readonly ReviewGroup[]; readonly ungrouped: readonly Ungrouped[] };
  };
  readonly 'check-record': { readonly task: CheckRecordTask; readonly answer: Omit<RecordCheck, 'version'> };
  readonly 'export-record': { readonly task: ExportRecordTask; readonly answer: Uint8Array };
  readonly 'read-workbook': {
    readonly task: ReadWorkbookTask;
    readonly answer: { readonly evaluation: Evaluation; readonly notices: readonly string[] };
  };
}

export type WorkKind = keyof Work;
export type AnyTask = Work[WorkKind]['task'];

/** An answer, or one Chinese sentence on why there is none. */
export type WorkAnswer<Answer> = { readonly answer: Answer } | { readonly trouble: string };
