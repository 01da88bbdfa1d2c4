/** What a template leaves for the author to fill in, or a program where it failed. Nothing here occurs in finished text. */
export const placeholders: readonly RegExp[] = [
  // 「20XX年」, 「××年度」, 「X月X日」
  /20[XxＸ×*＊]{1,2}年度?|(?<![A-Za-z0-9])[XxＸ×]{2,4}年度?|(?:[XxＸ×]{1,2}年)?[XxＸ×]{1,2}月[XxＸ×]{1,2}日/g,
  // 「XX万元」, 「××县」; but not a name made anonymous: 「XX公司」, 「张××」
  /(?<![A-Za-z0-9])[XxＸ×]{2,5}\s?(?:万元|亿元|元|个百分点|%|％)/g,
  /(?<![A-Za-z0-9])[XxＸ×]{2,5}(?:县|市|区|省|局|单位|部门|项目)(?![\u4e00-\u9fff]{0,4}(?:公司|企业))/g,
  // 「[填写]」, 「【请输入项目名称】」, 「（此处填写……）」; 「（填写具体数值）」 belongs to many official headings
  /[[【［](?:请|此处|在此|请在此)?(?:填写|填入|输入|粘贴)[^\]】］。]{0,30}[\]】］]/g,
  /[（(](?:此处|请?在此)[^）)。]{1,30}[）)]/g,
  /(?:单击|点击)(?:或点击)?(?:此处|这里)(?:输入|填写)[^。\s]{0,10}/g,
  // 「{单位名称}」 of a template filled in by a program
  /[{｛]{1,2}[\u4e00-\u9fff]{2,12}[}｝]{1,2}/g,
  // 「____万元」, 「____年」
  /_{2,12}\s?(?:万元|亿元|元|年|月|日|%|％|分|个|人)/g,
  /错误[!！]\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|超链接引用无效)|Error!\s(?:Reference source not found|Bookmark not defined)/g,
  /#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/g,
];
