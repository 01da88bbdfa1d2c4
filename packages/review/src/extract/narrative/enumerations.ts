import { figuresBetween, oncePerPassage } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';

/** A count with the list that it counts: 「共9次，分别到甲、乙、丙…」, 「甲、乙、丙等3家」. */
export interface Enumeration {
  readonly count: TextFigure;
  /** The items as far as 、 and the last 和 set them apart. */
  readonly items: readonly string[];
  /** How many there are at least and at most: 和, 及 and 与 may join two items or be part of a name. */
  readonly least: number;
  readonly most: number;
  /** False where 等 leaves the list open: then there may be more than are named. */
  readonly closed: boolean;
}

/** Announces a list after its count; the count stands before, in the same sentence. */
const announcement =
  /^([^，。；：、\d（(]{0,14})(?:([，,]?)(分别(?:到|赴|前往|是|为|与|在|对|从|向|由|设在|位于)?|(?:即|依次)(?:为|是)?|名称(?:为|是)|内容(?:为|是)|为|是|包括)|(：|:|——))/;

/** Finds lists that say how many they are. */
export const findEnumerations = oncePerPassage((passage): readonly Enumeration[] =>
  passage.figures.flatMap((count) => {
    const { figure } = count;
    const countable = figure.dimension === 'count' || (figure.dimension === 'none' && figure.printedUnit === '');
    if (!countable || figure.approximation || !figure.value.isInteger || figure.value.sign <= 0) return [];
    return listBefore(passage, count) ?? (figure.dimension === 'count' ? listAfter(passage, count) : undefined) ?? [];
  }),
);

/** 「共9次，分别到甲、乙、丙。」 */
function listAfter(passage: Passage, count: TextFigure): Enumeration | undefined {
  const sentence = passage.sentences[count.sentence];
  if (!sentence) return undefined;
  const rest = passage.text.slice(count.at.end, Math.min(sentence.end, count.at.end + 600));
  const opening = announcement.exec(rest);
  if (!opening) return undefined;
  const [all, counted = '', comma, word] = opening;
  // After a comma 为 and 是 begin a new clause: 「3名儿童，为他们送去…」; and what is done 分别为 somebody is no list.
  if (comma && /^(?:为|是|包括)/.test(word ?? '')) return undefined;
  if (/[的对为给向在]$/.test(counted)) return undefined;
  const list = /^[^，。；：\n（(\d]*/.exec(rest.slice(all.length))?.[0] ?? '';
  const following = rest.slice(all.length + list.length, all.length + list.length + 1);
  if (/[\d（(：]/.test(following)) return undefined;
  return enumerationOf(count, list);
}

/** What may be counted directly after a list: places, bodies and people's organisations. */
const kinds =
  /^(?:地|国|省|市|县|区|乡|镇|村|社区|街道|企业|公司|单位|部门|科室|股室|处室|学校|国家|地区|商会|协会|乡镇|下属|直属|内设|项目|平台|基地|中心|大队|支队)/;

/** 「甲、乙、丙等3家企业」, 「甲、乙和丙3个乡镇」 */
function listBefore(passage: Passage, count: TextFigure): Enumeration | undefined {
  const start = Math.max(passage.sentences[count.sentence]?.start ?? 0, count.at.start - 400);
  const before = passage.text.slice(start, count.at.start);
  const quoted = things.test(count.figure.printedUnit) ? quotedList(before) : undefined;
  if (quoted) return enumerationOfNames(count, quoted.items, quoted.open);
  const list = /[^，,。；;：:\n“（(）)]*$/.exec(before)?.[0] ?? '';
  if (/\d/.test(list) && figuresBetween(passage, count.at.start - list.length, count.at.start).length > 0)
    return undefined;
  const trimmed = list.trim();
  const open = /等(?:地|国|市|县|省)?(?:的)?$/.test(trimmed);
  const counted = count.figure.printedUnit === '地' || kinds.test(count.tail);
  // Without 等 the words before a count may be one name (「主席会、常委会3次」): only places and bodies are counted so.
  if (!open && !counted) return undefined;
  if (/(?:共|共有|共计|合计|约|总共|另有|以及|和|及|其他|其它)$/.test(trimmed)) return undefined;
  const enumeration = enumerationOf(count, trimmed);
  if (!enumeration) return undefined;
  if (enumeration.items.length < (enumeration.closed ? 3 : 2)) return undefined;
  // Far more than are named: the list only gives examples, and any number would do.
  return !enumeration.closed && count.figure.value.toNumber() > enumeration.most * 4 ? undefined : enumeration;
}

/** What may be counted by its names; times and people are not. */
const things = /^[个项部本种类家套支座处]$/;

/** 「“甲”“乙”“丙”3个展览」: names in quotation marks side by side. */
function quotedList(before: string): { items: string[]; open: boolean } | undefined {
  const row = /((?:“[^“”]{1,30}”(?:、|和|及|与|以及)?){2,40})(等)?$/.exec(before);
  if (!row?.[1]) return undefined;
  return { items: [...row[1].matchAll(/“([^“”]+)”/g)].map((match) => match[1] ?? ''), open: row[2] !== undefined };
}

const enumerationOfNames = (count: TextFigure, items: readonly string[], open: boolean): Enumeration => ({
  count,
  items,
  least: items.length,
  most: items.length,
  closed: !open,
});

/** Words by which a clause goes on after its list, so that its last item cannot be told from what is said of it. */
const predicate =
  /开展|进行|提供|举办|组织|召开|实施|完成|送去|发放|给予|签订|建立|推进|落实|加强|予以|参加|参与|走访|调研/;

function enumerationOf(count: TextFigure, list: string): Enumeration | undefined {
  const bare = list.trim();
  const closed = !/等[^、]{0,10}$/.test(bare);
  const named = bare.replace(/等[^、]{0,10}$/, '');
  const rough = named.split('、').map((item) => item.trim());
  if (rough.some((item) => item === '' || item.length > 30)) return undefined;
  if (rough.slice(1).some((item) => /(?:的|了|并|对|使)$/.test(item))) return undefined;
  const last = rough.at(-1) ?? '';
  if (closed && rough.length > 1 && predicate.test(last) && !rough.slice(0, -1).some((item) => predicate.test(item)))
    return undefined;
  const joints = rough.reduce(
    (n, item) => n + (item.match(/(?<=[一-龥”》）])(?:以及|和|及|与|暨)(?=[一-龥“《])/g)?.length ?? 0),
    0,
  );
  const items = splitLast(rough);
  const least = rough.length + sureJoints(rough, count.tail);
  return items.length < 2 ? undefined : { count, items, least, most: rough.length + joints, closed };
}

/** 「办公室、人事股、信息股和宣教股」: names that end alike, as what is counted or another item does, are two. */
function sureJoints(items: readonly string[], counted: string): number {
  const pair = /^([^和及与]{2,})(?:以及|和|及|与)([^和及与]{2,})$/.exec(items.at(-1) ?? '');
  const [left, right] = [pair?.[1]?.at(-1), pair?.[2]?.at(-1)];
  if (left === undefined || left !== right) return 0;
  return counted.slice(0, 3).includes(left) || items.slice(0, -1).some((item) => item.endsWith(left)) ? 1 : 0;
}

/** A final 「甲和乙」 counts as two items. */
function splitLast(items: readonly string[]): string[] {
  const last = items.at(-1) ?? '';
  const pair = /^([^和及与]{2,})(?:以及|和|及|与)([^和及与]{2,})$/.exec(last);
  return pair?.[1] && pair[2] ? [...items.slice(0, -1), pair[1], pair[2]] : [...items];
}
