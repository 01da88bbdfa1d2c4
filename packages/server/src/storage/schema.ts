/**
 * The tables, the same on every engine. Marks are integers in ten-thousandths, so that sums in SQL are exact; times are
 * ISO 8601 in UTC; documents of several parts are JSON texts with the columns that queries need beside them.
 */
export interface Tables {
  files: FileRow;
  reports: ReportRow;
  findings: FindingRow;
  decisions: DecisionRow;
  group_decisions: GroupDecisionRow;
  group_decision_files: GroupDecisionFileRow;
  records: RecordRow;
  record_versions: RecordVersionRow;
  standards: StandardRow;
}

/** A file that was handed in; its bytes lie in the data folder under their SHA-256. */
export interface FileRow {
  sha256: string;
  size: number;
  created_at: string;
}

export type ReportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A report that is or was reviewed. */
export interface ReportRow {
  id: string;
  /** As the user named it. */
  name: string;
  /** Null where the file was refused and not kept. */
  file: string | null;
  /** Bytes. */
  size: number;
  state: ReportState;
  /** Chinese sentence, where it failed. */
  error: string | null;
  created_at: string;
  reviewed_at: string | null;
  unit: string | null;
  title: string | null;
  year: number | null;
  /** `budget`: no report, but what the reports of its unit are held against. */
  kind: 'department' | 'project' | 'budget' | null;
  grade: string | null;
  /** Ten-thousandths. */
  printed_score: number | null;
  recomputed_min: number | null;
  recomputed_max: number | null;
  /** True for the examples that come with the program. */
  demonstration: number;
  /** SHA-256 of the review as JSON, in the file store. */
  review: string | null;
  /** SHA-256 of what other reports are held against, as JSON, in the file store. */
  material: string | null;
  /** What the summary says of each of its evaluations, as JSON. */
  summary: string | null;
  /** Ids of the packs whose standards hold where it prints none, in the order in which they are tried, as JSON. */
  packs: string;
}

/** A finding of the newest review of a report: as much as counting needs. */
export interface FindingRow {
  report: string;
  finding: string;
  severity: 'error' | 'warning' | 'advice';
}

/** What the reviewer said of a finding. */
export interface Decided {
  finding: string;
  state: 'accepted' | 'dismissed';
  reason: string;
  note: string;
  decided_at: string;
}

export interface DecisionRow extends Decided {
  report: string;
}

/** On a finding between reports. Its id is made of the files and the words in them, so that it needs no group beside it. */
export type GroupDecisionRow = Decided;

/** A file that a finding between reports quotes: a decision goes when no report is of the file any more. */
export interface GroupDecisionFileRow {
  finding: string;
  file: string;
}

/** A record that is being written; the newest version's contents stand here. */
export interface RecordRow {
  id: string;
  title: string;
  unit: string;
  year: number | null;
  kind: 'department' | 'project';
  pack: string;
  /** The evaluation as JSON. */
  contents: string;
  /** Counts from 1; a save names the version that it changes. */
  version: number;
  total_score: number | null;
  grade: string | null;
  /** What the summary says of it, as JSON. */
  summary: string;
  created_at: string;
  saved_at: string;
  deleted_at: string | null;
}

/** Every saved state of a record: nothing acknowledged is ever lost. */
export interface RecordVersionRow {
  record: string;
  version: number;
  contents: string;
  saved_at: string;
}

/** A scoring standard in the user's own list. */
export interface StandardRow {
  id: string;
  name: string;
  text: string;
  /** Ten-thousandths. */
  full_marks: number;
  created_at: string;
}
