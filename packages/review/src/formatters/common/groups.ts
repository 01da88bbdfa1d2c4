import type {
  Finding,
  GroupMember,
  MemberRole,
  Quote,
  ReviewGroup,
  ReviewResult,
  Ungrouped,
} from '../../model/review.js';
import { type Passage, type Places, placesOf } from './places.js';

/** What a file is in its group, in Chinese. */
export const roleName: Readonly<Record<MemberRole, string>> = {
  department: '部门整体支出报告',
  project: '项目自评',
  'last-year': '上年度报告',
  budget: '预算（决算）表',
};

/** 「部门整体支出报告」, 「项目自评“库房维修”」 */
export const memberWords = ({ role, project }: GroupMember): string =>
  project === undefined ? roleName[role] : `${roleName[role]}“${project}”`;

/** A passage and the file that it stands in. */
export interface FilePassage extends Passage {
  readonly file: string;
}

/**
 * Words for the places of all files of a result, the companions among them. Made for one group; a document is asked for
 * once, when the first of its quotes is shown.
 */
export function placesOfFiles(result: ReviewResult): (file: string) => Places {
  const known = new Map<string, Places>();
  return (file) => {
    let places = known.get(file);
    if (places === undefined) {
      const source = [...result.documents, ...(result.companions ?? [])].find((one) => one.file === file);
      places = placesOf(source?.document ?? { format: 'txt', blocks: [], remarks: [] });
      known.set(file, places);
    }
    return places;
  };
}

/** Tells the passages that quotes of several files stand in, file by file; made for one group. */
export function passagesOfFiles(result: ReviewResult): (quotes: readonly Quote[]) => FilePassage[] {
  const placesIn = placesOfFiles(result);
  return (quotes) =>
    [...new Set(quotes.map(({ file = '' }) => file))].flatMap((file) => {
      const own = quotes.flatMap((quote, index) => (quote.file === file ? [{ quote, index }] : []));
      const passages = placesIn(file).passages(own.map(({ quote }) => quote));
      return passages.map((passage) => ({
        ...passage,
        file,
        quotes: passage.quotes.flatMap((at) => own[at]?.index ?? []),
      }));
    });
}

/** The findings of the documents and of the groups. */
export const findingsOf = ({ documents, groups = [] }: Pick<ReviewResult, 'documents' | 'groups'>): Finding[] => [
  ...documents.flatMap(({ findings }) => findings),
  ...groups.flatMap(({ findings }) => findings),
];

/** A heading for a group. */
export const groupTitle = ({ unit, year, project }: ReviewGroup): string =>
  `${unit} ${year}年度${project === undefined ? '' : ` 项目“${project}”`}`;

/** Files without a group, those of one reason together; the reasons of fewest files first. */
export function reasonsUngrouped(ungrouped: readonly Ungrouped[]): { reason: string; files: string[] }[] {
  const byReason = new Map<string, string[]>();
  for (const { file, reason } of ungrouped) {
    const files = byReason.get(reason);
    if (files === undefined) byReason.set(reason, [file]);
    else files.push(file);
  }
  return [...byReason].map(([reason, files]) => ({ reason, files })).sort((a, b) => a.files.length - b.files.length);
}

/** Up to five names; of more it is said how many. */
export const someFiles = (files: readonly string[]): string =>
  files.length <= 5 ? files.join('、') : `${files.slice(0, 5).join('、')}等${files.length}个文件`;
