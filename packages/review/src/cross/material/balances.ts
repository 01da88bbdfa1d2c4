/** Which end of a year a balance is told of. */
export type BalanceSide = 'opening' | 'closing';

const balance =
  '(?:财政拨款|一般公共预算(?:财政拨款)?|资金|经费)?(?:结转(?:和|及|与|、)?结余|结余(?:和|及|与|、)?结转|结转|结余)(?:资金|经费|金额|数额|数|额)?(?:为|共|计|合计|总额|:|：)*$';
const opening = new RegExp(`(?:上年度?|去年|上一年度?|以前年度|年初|期初)(?:末|底)?${balance}`);
const closing = new RegExp(
  `(?:年末|年底|期末|本年末|当年末|本年|当年)${balance}|结转(?:到|至)?下(?:一)?年(?:度)?(?:使用)?(?:资金|金额|数)?(?:为|共|计|:|：)*$`,
);

/**
 * Whether the words before a sum, or the name of its row, call it the balance brought into the year or left at its end;
 * undefined where they call it anything else, such as what was spent of it.
 */
export function balanceSide(words: string): BalanceSide | undefined {
  const key = words.replace(/[\s“”"]/g, '').slice(-40);
  if (opening.test(key)) return 'opening';
  return closing.test(key) ? 'closing' : undefined;
}
