/** Words of fictional units, for random records. */

export const units = ['云溪县档案馆', '青石市图书馆', '白鹭区文化馆', '云溪县工商业联合会', '临江县水文站'] as const;

export const projects = [
  '数字化档案',
  '流动图书车',
  '古籍修复',
  '堤防监测设备更新',
  '基层文化阵地建设',
  '民营企业服务',
] as const;

export const tasks = [
  { name: '整理档案', unit: '卷' },
  { name: '举办展览', unit: '场' },
  { name: '开展培训', unit: '期' },
  { name: '走访企业', unit: '家' },
  { name: '接待查档', unit: '人次' },
  { name: '编印资料', unit: '册' },
  { name: '巡查堤段', unit: '公里' },
  { name: '发布信息', unit: '条' },
] as const;

export const effects = [
  '提升查档体验',
  '丰富群众文化生活',
  '改善营商环境',
  '保障防汛安全',
  '促进资源节约利用',
] as const;

/** Classes of level 2 below one of level 1, where the pack names none. */
export const levelTwoOf = (level1: string): readonly string[] =>
  level1.includes('产出')
    ? ['数量指标', '质量指标', '时效指标', '成本指标']
    : ['经济效益指标', '社会效益指标', '服务对象满意度指标'];
