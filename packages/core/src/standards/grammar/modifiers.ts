/**
 * Words that change how a rule applies (except, doubled, more leniently, rounded…). A passage with one of them is never
 * a mere description, the name of a case or an item.
 */
export const MODIFIERS =
  /放宽|从其规定|从宽|从严|顺延|负责解释|仅限|限于|平均计算|剔除|四舍五入|折算|折半|减半|加倍|双倍|翻倍|除外|例外|另行|特殊情况|特殊原因|不重复|不可抗力|疫情|暂不|可不|可以不|豁免|免于|免扣|免予|加罚|倒扣|封顶|不再|另扣|另加|参照执行|一半(?:执行|计算|计分|扣)|以[^,，;。]{0,12}(?:意见|认定|决定|核定|评定|评审|裁定)[^,，;。]{0,6}为准|得半|半分|单位[为:]|按[\d.]+%|(?:提高|降低|上浮|下浮)[^,，;。]{0,4}百分点/;
