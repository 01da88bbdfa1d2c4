import type {
  DecisionRow,
  FileRow,
  FindingRow,
  GroupDecisionRow,
  RecordRow,
  RecordVersionRow,
  ReportRow,
  ReportState,
  StandardRow,
} from './schema.js';

/** Which reports to list; all filters together. */
export interface ReportFilter {
  readonly unit?: string;
  readonly year?: number;
  readonly states?: readonly ReportState[];
}

/** Findings of one report that are of one severity and decided alike; `state` is null where nobody decided. */
export interface FindingCount extends Pick<FindingRow, 'report' | 'severity'> {
  readonly state: DecisionRow['state'] | null;
  readonly count: number;
}

/** The record was saved by someone else since it was read; nothing was changed. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
}

/**
 * What the application keeps, whatever engine keeps it. A promise that has been fulfilled is on the disk: what was
 * acknowledged survives a crash.
 */
export interface Repository {
  addFile(file: FileRow): Promise<void>;
  files(): Promise<string[]>;
  /** Forgets the files that no report needs, and names them. */
  forgetUnusedFiles(): Promise<string[]>;

  /** All of them or, where one is refused, none. */
  addReports(reports: readonly ReportRow[]): Promise<void>;
  /** Changes the named columns; false where there is no such report, or its state is none of `ifStates`. */
  changeReport(
    id: string,
    changes: Partial<Omit<ReportRow, 'id'>>,
    ifStates?: readonly ReportState[],
  ): Promise<boolean>;
  /** Takes the oldest waiting report: from now on it is running. No two callers get the same. */
  claimReport(): Promise<ReportRow | undefined>;
  /** Keeps the outcome of a review in one step; false where the report is no longer running. */
  finishReport(
    id: string,
    outcome: Partial<Omit<ReportRow, 'id'>>,
    findings: readonly Omit<FindingRow, 'report'>[],
  ): Promise<boolean>;
  /** What was running when the program ended waits again. */
  requeueReports(): Promise<void>;
  report(id: string): Promise<ReportRow | undefined>;
  /** Newest first. */
  reports(filter?: ReportFilter): Promise<ReportRow[]>;
  reportStates(): Promise<Readonly<Record<ReportState, number>>>;
  /** Of one report, or of all. */
  findingCounts(report?: string): Promise<FindingCount[]>;
  hasFinding(report: string, finding: string): Promise<boolean>;
  /**
   * Its decisions go with it, and those between reports that quote its file, unless another report is of the same file.
   * The file stays.
   */
  removeReport(id: string): Promise<boolean>;

  /** Replaces the decision on the same finding of the same report. */
  decide(decision: DecisionRow): Promise<void>;
  withdrawDecision(report: string, finding: string): Promise<boolean>;
  decisions(report: string): Promise<DecisionRow[]>;

  /** Replaces the decision on the same finding between reports; false where a file it quotes is of no report. */
  decideInGroup(decision: GroupDecisionRow, files: readonly string[]): Promise<boolean>;
  withdrawGroupDecision(finding: string): Promise<boolean>;
  groupDecisions(): Promise<GroupDecisionRow[]>;

  addRecord(record: RecordRow): Promise<void>;
  /**
   * Saves new contents as the version after `record.version`.
   *
   * @throws StaleVersion where the stored version is another one
   * @returns the new version; undefined where there is no such record
   */
  saveRecord(record: Omit<RecordRow, 'created_at' | 'deleted_at'>): Promise<number | undefined>;
  record(id: string): Promise<RecordRow | undefined>;
  /** Newest first, without those that were deleted. */
  records(): Promise<RecordRow[]>;
  recordVersions(id: string): Promise<Pick<RecordVersionRow, 'version' | 'saved_at'>[]>;
  recordVersion(id: string, version: number): Promise<RecordVersionRow | undefined>;
  /** Marks it as deleted; its versions are kept. */
  removeRecord(id: string, at: string): Promise<boolean>;

  addStandard(standard: StandardRow): Promise<void>;
  standards(): Promise<StandardRow[]>;
  removeStandard(id: string): Promise<boolean>;

  close(): Promise<void>;
}
