/** Marks that a value leaves behind where it was left out. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[（(][，、；：\s]*[）)]/g, ''],
  [/“”|《》/g, ''],
  [/其中[：:，]?(?=[。；，、]|$)/g, ''],
  [/([。！？])[。，、；：]+/g, '$1'],
  [/[，、；：]+(?=[。！？])/g, ''],
  [/[，、；：]+(?=[）)])/g, ''],
  [/(?<=[（(])[，、；：]+/g, ''],
  [/：[，、；：]+/g, '：'],
  [/；[，、；：]+/g, '；'],
  [/[，、]+(?=；)/g, ''],
  [/[，、]{2,}/g, '，'],
  [/^[，、；：。\s]+/g, ''],
];

/** A sentence without the marks that stand around nothing; '' where only marks are left. */
export function tidied(sentence: string): string {
  const tidy = rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), sentence);
  return /^[\s\p{P}]*$/u.test(tidy) ? '' : tidy;
}
