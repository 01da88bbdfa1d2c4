/** Words that introduce an item and do not belong to its name. */
const opening =
  /^(?:[、：:，\s]|其中|包括|主要(?:包括|是)|分别(?:为|是)|具体为|另外|以及|和|及|与|共计|共有|累计|截[至止][^，]{0,14}[，]?|本年度?|当年|全年|年度内|年度|今年以来|\d{4}年度?|[①-⑳]|[(（]\d+[)）]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]是)+/;

/** Verbs and particles between a name and its figure. */
const closing =
  /(?:[、\s]|合计|总计|共计|共|累计|小计|金额|数额|总额(?<=.总额)|决算数?|为|是|达到?|仅|有|的|了|约|近|占|在|数(?=$)(?<=预算数|执行数|决算数))+$/;

/** Names are the last words before a figure; what stands further off says something else. */
const longest = 120;

/** The name of a figure from the words before it: 「其中：基本支出为」 gives 「基本支出」. */
export function cleanName(lead: string): string {
  const bare = lead.slice(-longest).replace(opening, '').trim();
  const name = bare.replace(closing, '').trim();
  return name.length >= 2 ? name.slice(-30) : bare.slice(-30);
}
