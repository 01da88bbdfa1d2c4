/** Words that many indicator names share and that say nothing about what is counted. */
const filler =
  /(?:数量|次数|人数|个数|总数|数|完成率|率|情况|工作|开展|组织|召开|举办|进行|提供|本年度?|全年|年度|等|的|和|与|及|、|，|“|”|"|《|》|（|）|\(|\)|\s)/g;

/** Pairs of neighbouring characters, the smallest units that carry meaning in Chinese names. */
const pairs = (text: string): Set<string> => {
  const set = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) set.add(text.slice(i, i + 2));
  return set;
};

/** A name without weights in brackets, quotes and blanks. */
export const plainName = (name: string): string =>
  name.replace(/[（(][^（）()]{0,12}[分%％][）)]/g, '').replace(/[\s“”"'《》]/g, '');

/** Names recur for every figure of a report; what they consist of is kept, for a bounded number of them. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 5000;

function pairsOfName(name: string): ReadonlySet<string> {
  const earlier = known.get(name);
  if (earlier) return earlier;
  const found = pairs(plainName(name).replace(filler, ''));
  if (known.size >= mostKnown) known.clear();
  known.set(name, found);
  return found;
}

/** What a text says, prepared for {@link shareOfName}. */
export const meaningOf = (text: string): ReadonlySet<string> => pairs(text.replace(filler, ''));

/** How much of the meaning of `name` stands in a text: 0 (nothing) to 1 (all of it). */
export function shareOfName(name: string, text: string | ReadonlySet<string>): number {
  const wanted = pairsOfName(name);
  if (wanted.size === 0) return 0;
  const present = typeof text === 'string' ? meaningOf(text) : text;
  let found = 0;
  for (const pair of wanted) if (present.has(pair)) found += 1;
  return found / wanted.size;
}

/** Of how many pairs of characters the meaning of a name consists. */
export const sizeOfName = (name: string): number => pairsOfName(name).size;

/** How alike two names are: 1 for equal names, else the overlap of their pairs (Dice). */
export function likeness(a: string, b: string): number {
  const left = plainName(a);
  const right = plainName(b);
  if (left === right) return 1;
  const p = pairs(left);
  const q = pairs(right);
  if (p.size === 0 || q.size === 0) return 0;
  let common = 0;
  for (const pair of p) if (q.has(pair)) common += 1;
  return (2 * common) / (p.size + q.size);
}
