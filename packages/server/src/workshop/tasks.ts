import type { Evaluation } from '@hengji/core';
import type { Finding, GroupMember, ReviewGroup } from '@hengji/review';
import type { Decision } from '../api/decisions.js';
import type { GroupExportFormat } from '../api/groups.js';
import type { RecordCheck, RecordExportFormat } from '../api/records.js';
import type { ReportExportFormat, ReportsExportFormat } from '../api/reports.js';

/** What was decided on findings, as far as exports tell it. */
export type Decisions = readonly Pick<Decision, 'finding' | 'state' | 'reason' | 'decidedAt'>[];

/** What an opinion (复核意见书) is written with. */
export interface OpinionWishes {
  readonly reviewer?: string;
  /** The day of the opinion. */
  readonly date: string;
  readonly accept: 'open' | 'accepted' | 'errors';
  /** Titles of the packs whose standards held. */
  readonly packs?: readonly string[];
}

/** A reviewed report is to be written in a format. Paths are those of the file store. */
export interface ExportReportTask {
  readonly kind: 'export-report';
  readonly format: ReportExportFormat;
  /** Name of the file as the user has it. */
  readonly name: string;
  readonly reviewPath: string;
  readonly filePath: string;
  readonly decisions: Decisions;
  readonly opinion: OpinionWishes;
}

/** Several reports are to be written into one file. */
export interface ExportReportsTask {
  readonly kind: 'export-reports';
  readonly format: ReportsExportFormat;
  readonly reports: readonly {
    /** Name of the file as the user has it. */
    readonly name: string;
    /** Name of the opinion on it. */
    readonly opinionName: string;
    readonly reviewPath: string;
    readonly decisions: Decisions;
    /** Titles of the packs whose standards held. */
    readonly packs: readonly string[];
  }[];
  /** Those that have no review, and why. */
  readonly failed: readonly { readonly name: string; readonly error: string }[];
  readonly opinion: OpinionWishes;
}

/** Reports are to be held against each other. */
export interface GroupTask {
  readonly kind: 'group';
  /** The oldest first; `file` is the SHA-256 of what was handed in. */
  readonly reports: readonly { readonly id: string; readonly file: string; readonly materialPath: string }[];
}

/** A group: as data what is counted, as JSON what is only passed on. */
export interface ComparedGroup extends Pick<ReviewGroup, 'id' | 'unit' | 'year' | 'project' | 'how' | 'coverage'> {
  readonly members: readonly (Omit<GroupMember, 'file'> & { readonly report: string })[];
  /** All of them; `files` are the SHA-256 of the files that they quote. */
  readonly findings: readonly (Pick<Finding, 'id' | 'severity'> & { readonly files: readonly string[] })[];
  /** `findings` and `statements` as far as they are listed: a JSON object in UTF-8. */
  readonly details: Uint8Array;
}

/** What was found in and between the reports of a group is to be written in a format. */
export interface ExportGroupTask {
  readonly kind: 'export-group';
  readonly format: GroupExportFormat;
  readonly group: ComparedGroup;
  readonly decisions: Decisions;
  /** The members, each once. */
  readonly reports: readonly {
    readonly id: string;
    /** Name of the file as the user has it. */
    readonly name: string;
    readonly isBudget: boolean;
    readonly reviewPath: string;
    readonly decisions: Decisions;
  }[];
  readonly opinion: OpinionWishes;
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
  readonly 'export-reports': { readonly task: ExportReportsTask; readonly answer: Uint8Array };
  readonly group: {
    readonly task: GroupTask;
    readonly answer: {
      readonly groups: readonly ComparedGroup[];
      readonly ungrouped: readonly { readonly report: string; readonly reason: string }[];
    };
  };
  readonly 'export-group': { readonly task: ExportGroupTask; readonly answer: Uint8Array };
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
