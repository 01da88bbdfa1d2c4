/** Sentences with one planted error each: what finds it, and whether it is proved or left in want of an explanation. */
export const faultySentences: readonly (readonly [
  text: string,
  check: string,
  verdict: 'contradiction' | 'unexplained',
])[] = [
  // Parts.
  [
    '2023年度本馆支出合计1200.50万元，其中：基本支出800.30万元（其中：人员经费700.10万元，公用经费100.20万元），项目支出402.20万元。',
    'sum-of-parts',
    'contradiction',
  ],
  [
    '2023年度本馆支出合计1200.50万元，其中：基本支出800.30万元（其中：人员经费710.10万元，公用经费100.20万元），项目支出400.20万元。',
    'sum-of-parts',
    'contradiction',
  ],
  ['项目支出160万元，其中：信息化建设120万元，课题研究80万元。', 'sum-of-parts', 'contradiction'],
  [
    '财政拨款支出330.5万元，主要用于以下方面：一般公共服务支出210.3万元；社会保障和就业支出62.2万元；住房保障支出60万元。',
    'sum-of-parts',
    'contradiction',
  ],
  [
    '本年支出510.20万元，比上年增加30.20万元，增长6.29%，其中：基本支出400万元，项目支出111.20万元。',
    'sum-of-parts',
    'contradiction',
  ],
  [
    '核定编制数60名，其中：行政编制21名，事业编制40名；实有在职人员55人，其中行政18人，事业37人。',
    'sum-of-parts',
    'contradiction',
  ],
  [
    '“三公”经费支出12.5万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费9.3万元，公务接待费3.5万元。',
    'sum-of-parts',
    'contradiction',
  ],
  [
    '公务用车购置及运行维护费9.3万元，其中：公务用车购置费0万元，公务用车运行维护费7.1万元。',
    'sum-of-parts',
    'contradiction',
  ],
  ['政府采购支出总额95万元，其中：货物支出40万元、工程支出0万元、服务支出50万元。', 'sum-of-parts', 'contradiction'],
  [
    '全年支出2000万元，其中：基本支出1500万元，其中人员经费1200万元、公用经费300万元；项目支出600万元。',
    'sum-of-parts',
    'contradiction',
  ],
  ['基本支出87.08万元（人员经费74.55万元，公用经费13.53万元）。', 'sum-of-parts', 'contradiction'],
  ['3个项目分别获得5.0万元、6.5万元、7.0万元，共19.5万元。', 'sum-of-parts', 'contradiction'],
  ['青石镇、白水镇和枫林镇分别完成造林120亩、150亩和80亩，合计360亩。', 'sum-of-parts', 'contradiction'],
  ['开展检查12次，发现问题36个，其中已整改30个，正在整改8个。', 'sum-of-parts', 'contradiction'],
  ['评价得分95.6分，其中投入10分、过程29.6分、产出35分、效益22分。', 'sum-of-parts', 'contradiction'],
  ['全区农业总产值1.20亿元，其中：种植业3000万元，畜牧业65,000,000元，渔业0.45亿元。', 'sum-of-parts', 'contradiction'],
  [
    '2023年度本馆总收入107.49万元，其中：1、财政拨款收入102.49万元；2、其他收入6万元。',
    'sum-of-parts',
    'contradiction',
  ],
  ['全年办理群众诉求26件，办结38件。', 'sum-of-parts', 'unexplained'],
  ['全年报送信息65篇，被上级采用72篇。', 'sum-of-parts', 'unexplained'],
  ['全年接待查档260人次，其中单位查档310人次。', 'sum-of-parts', 'contradiction'],

  // Shares.
  [
    '2023年末资产总额3000万元，其中流动资产1200万元，占42%；固定资产净值1800万元，占60%。',
    'share-of-total',
    'contradiction',
  ],
  ['今年1—9月支出320万元，占全年预算400万元的82%。', 'share-of-total', 'contradiction'],
  ['50岁以上人员30人，占职工总数120人的35%。', 'share-of-total', 'contradiction'],
  [
    '2023年度财政拨款基本支出87.08万元，其中：人员经费74.55万元，占基本支出的86.51%；公用经费12.53万元，占基本支出的14.39%。',
    'share-of-total',
    'contradiction',
  ],
  [
    '政府采购支出总额95万元，授予中小企业合同金额60万元，占政府采购支出总额的73.16%。',
    'share-of-total',
    'contradiction',
  ],
  ['年末从业人员86人，其中女性38人，占48.19%。', 'share-of-total', 'contradiction'],
  ['全年收入800万元，其中：财政拨款760万元，占95%；其他收入40万元，占8%。', 'share-of-total', 'contradiction'],

  // Changes.
  ['2023年收入510.20万元，比上年增加30.20万元，增长7.29%。', 'change-and-growth', 'contradiction'],
  ['2023年支出510.20万元。与2022年的480万元相比，增加32.20万元，增长6.29%。', 'change-and-growth', 'contradiction'],
  ['当年收入110.38万元，较上年144.35万元减少33.97万元，降幅达24.54%。', 'change-and-growth', 'contradiction'],
  ['当年收入110.38万元，较上年144.35万元减少43.97万元。', 'change-and-growth', 'contradiction'],
  ['当年收入110.38万元，较上年144.35万元增加33.97万元。', 'change-and-growth', 'contradiction'],
  ['参展单位由2022年的120家增加到2023年的150家，增长30%。', 'change-and-growth', 'contradiction'],
  ['群众投诉率从3.2%下降到1.8%，下降2.4个百分点。', 'change-and-growth', 'contradiction'],
  ['公务接待费由上年的5.6万元减少至4.2万元，减少1.0万元，下降25%。', 'change-and-growth', 'contradiction'],
  ['惠民政策覆盖率达96.5%，比上年的94.2%提高3.3个百分点。', 'change-and-growth', 'contradiction'],
  ['2023年度机关运行经费支出45.6万元，比2022年增加2.1万元，增长5.83%。', 'change-and-growth', 'contradiction'],
  ['全年受理投诉40件，比去年同期减少10件，同比下降25%。', 'change-and-growth', 'contradiction'],
  ['有效发明专利28件，同比增加7件，增长35.33%。', 'change-and-growth', 'contradiction'],
  ['贷款余额由5.2亿元增至6.76亿元，增幅33%。', 'change-and-growth', 'contradiction'],
  ['2023年末在职人员45人，与上年末43人持平。', 'change-and-growth', 'contradiction'],
  ['“三公”经费预算10.0万元，实际支出6.5万元，比预算减少4.5万元，下降35%。', 'change-and-growth', 'contradiction'],
  ['“三公”经费预算10.0万元，实际支出6.5万元，比预算减少3.5万元，下降45%。', 'change-and-growth', 'contradiction'],
  ['年末实有库存4.86万件，比上年末的4.53万件净增0.53万件。', 'change-and-growth', 'contradiction'],
  ['2023年支出决算262.5万元，较年初预算增加12.5万元，增长6.5%。', 'change-and-growth', 'contradiction'],
  ['补助标准由每人每月500元提高到600元，提高25%。', 'change-and-growth', 'contradiction'],

  // Causes.
  ['支出较上年减少30.5万元，主要原因是人员经费减少10万元，项目支出减少22.5万元。', 'causes-of-change', 'unexplained'],
  ['支出较上年增加50万元，主要是人员工资增加30万元、新增展陈项目35万元等。', 'causes-of-change', 'unexplained'],
  ['支出较上年增加15万元，主要是基本支出增加20万元，项目支出减少8万元。', 'causes-of-change', 'unexplained'],

  // Budget stages and rates.
  ['年初预算300万元，全年预算320万元，执行数315.2万元，执行率97.5%。', 'budget-stages', 'contradiction'],
  [
    '年初预算为100万元，年中追加20万元，压减5万元，调整后预算120万元，实际支出110万元。',
    'budget-stages',
    'contradiction',
  ],
  [
    '年初预算为100万元，年中追加20万元，压减5万元，调整后预算115万元，实际支出110万元，预算执行率91.65%。',
    'budget-stages',
    'contradiction',
  ],
  ['2023年度财政拨款支出年初预算为200万元，支出决算为197万元，完成年初预算的95.5%。', 'named-rate', 'contradiction'],
  ['项目资金79万元，投入资金78.26万元，资金到位率97.06%。', 'named-rate', 'contradiction'],
  ['收到12345热线工单320件，办结312件，办结率95.5%。', 'named-rate', 'contradiction'],
  ['排查安全隐患86处，已整改80处，整改率95.02%。', 'named-rate', 'contradiction'],
  ['发放问卷200份，回收190份，回收率98%。', 'named-rate', 'contradiction'],
  ['实际培训542人，完成年度目标任务500人的118.4%。', 'named-rate', 'contradiction'],
  ['全年培训经费12万元，培训400人，人均350元。', 'named-rate', 'unexplained'],
  ['发放补贴126户37.8万元，户均3500元。', 'named-rate', 'unexplained'],
  ['全年预算执行率为94.2%，其中基本支出执行率99.1%，项目支出执行率95.5%。', 'named-rate', 'unexplained'],
  ['年度内共计400人参评，其中350人通过，中级通过率80%，初级通过率85%。', 'named-rate', 'unexplained'],

  // Lists.
  ['组织赴长沙、株洲、湘潭、岳阳3市开展考察。', 'enumeration-count', 'contradiction'],
  ['走访宏远机械、绿源农业、明达物流等2家企业。', 'enumeration-count', 'contradiction'],
  ['下设4个科室，分别为办公室、利用科和征集科。', 'enumeration-count', 'unexplained'],
  ['全年外出考察共计5次，分别到绵阳、德阳、温州、潼南、开州、绍兴。', 'enumeration-count', 'contradiction'],
  ['内设办公室、人事科、财务科、业务科5个科室。', 'enumeration-count', 'unexplained'],
];
