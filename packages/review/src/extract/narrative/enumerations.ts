import type { Passage, TextFigure } from './narrative.js';

/** A count with the list that it counts: 「共9次，分别到甲、乙、丙…」, 「甲、乙、丙等3家」. */
export interface Enumeration {
  readonly count: TextFigure;
  readonly items: readonly string[];
  /** Range of the list in the passage. */
  readonly start: number;
  readonly end: number;
  /** False where 等 leaves the list open: then there may be more than are named. */
  readonly closed: boolean;
}

/** Announces a list after its count; the count stands before, in the same sentence. */
const announcements =
  /(?:分别(?:到|赴|前往|是|为|与|在|对|从|向|由|设在|位于)?|(?:即|依次)(?:为|是)?|(?:名称|内容)?(?:为|是|包括)|：|:|——)/;

const separator = /[、]|(?<=[一-龥”》）])(?:和|以及|及|与)(?=[一-龥“《])/;

/** Finds lists that say how many they are. */
export function findEnumerations(passage: Passage): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of passage.figures) {
    if (count.figure.dimension !== 'count' || count.figure.approximation || !count.figure.value.isInteger) continue;
    const enumeration = listBefore(passage, count) ?? listAfter(passage, count);
    if (enumeration) found.push(enumeration);
  }
  return found;
}

/** 「共9次，分别到甲、乙、丙。」 */
function listAfter(passage: Passage, count: TextFigure): Enumeration | undefined {
  const sentence = passage.sentences[count.sentence];
  if (!sentence) return undefined;
  const rest = passage.text.slice(count.at.end, sentence.end);
  const opening = new RegExp(`^([^，。；：、\\d]{0,14})([，,]?)(${announcements.source})`).exec(rest);
  if (!opening) return undefined;
  // After a comma 为 and 是 begin a new clause: 「3名儿童，为他们送去…」.
  if (opening[2] !== '' && /^(?:为|是|包括|内容为|名称为)/.test(opening[3] ?? '')) return undefined;
  const start = count.at.end + opening[0].length;
  // A clause of running text follows 为 without a comma only where a name does: 「两个科室为办公室和…」.
  const list = /^[^，。；：\n（(\d]*/.exec(passage.text.slice(start, sentence.end))?.[0] ?? '';
  const open = /等(?:地|国|市|县|省|单位|企业)?$/.test(list.trim()) || /等[^、]{0,10}$/.test(list);
  const items = split(list.replace(/等[^、]{0,10}$/, ''));
  if (items.length < 2 || !looksLikeNames(items)) return undefined;
  return { count, items, start, end: start + list.length, closed: !open };
}

/** 「甲、乙、丙等3家企业」, 「甲、乙和丙3个乡镇」 */
function listBefore(passage: Passage, count: TextFigure): Enumeration | undefined {
  const sentence = passage.sentences[count.sentence];
  if (!sentence) return undefined;
  const before = passage.text.slice(sentence.start, count.at.start);
  const list = /(?:^|[，。；：\n“（(])([^，。；：\n（(]*)$/.exec(before)?.[1] ?? before;
  const open = /等(?:地|国|市|县|省)?(?:的)?$/.test(list.trim());
  // Without 等 the words before a count may be one name (「主席会、常委会3次」): only places and bodies are counted so.
  const kinds = /^(?:地|国|省|市|县|区|乡|镇|村|社区|街道|企业|公司|单位|部门|学校|国家|地区|商会|协会|乡镇)/;
  const counted = count.figure.printedUnit === '地' || kinds.test(count.tail);
  if (!open && !counted) return undefined;
  const bare = list.replace(/等(?:地|国|市|县|省)?(?:的)?\s*$/, '');
  const items = split(bare);
  if (items.length < (open ? 2 : 3)) return undefined;
  const end = count.at.start;
  return { count, items, start: end - list.length, end, closed: !open };
}

const split = (list: string): string[] =>
  list
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Items of a list are short and hold no clause of their own. */
const looksLikeNames = (items: readonly string[]): boolean =>
  items.every((item) => item.length <= 24) && items.slice(1).every((item) => !/(?:的|了|并|对|使)$/.test(item));
