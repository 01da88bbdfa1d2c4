import { it } from 'vitest';
import { department, executionTable, indicatorTable, reviewReport, drawn } from './report.js';
const t = indicatorTable([{ level1: '产出指标（50分）', level2: '数量指标', name: '展览', weight: '50', target: '3次', actual: '3次', score: '50' },
   { level1: '效益指标（40分）', level2: '社会效益', name: '借阅', weight: '40', target: '300人次', actual: '300人次', score: '40' }], { weight: '100', score: '100' });
const x = executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '100%', score: '10' });
const show = (n: string, r: ReturnType<typeof reviewReport>) => { console.log('=== ' + n + '\n' + JSON.stringify(r.evaluations.map(e => ({k: e.kind, i: e.indicators.map(i=>i.name.text+i.name.at?.block), x: e.execution.map(q=>q.score?.at?.block), t: e.total?.score?.at?.block, f: e.frame.map(n => n.name + n.at?.block) }))) + '\n' + r.statements.map(s => s.check + ' ' + s.verdict + ' ' + s.relation).filter(s=>!/holds/.test(s)).join('\n') + '\n' + r.notUnderstood.map(n=>n.text+n.reason).join('\n')); };
it('probe', () => {
  show('dup', reviewReport(department([], x, t) + '\n三、指标完成情况\n本馆指标完成情况见下表。\n' + t));
  show('dup form', reviewReport(department([], x, t) + '\n附件2\n2023年度云溪县档案馆部门整体支出绩效自评表\n' + x + '\n' + t));
  show('fraction', reviewReport(department([], executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '0.95', score: '9.5' }))));
  show('textscore', reviewReport(department([], indicatorTable([{ level1: '产出指标', name: '展览', weight: '60%', score: '扣2分' }, { level1: '效益指标', name: '借', weight: '40%', score: '40' }], {weight: '100%', score: '优'}))));
});
