import { drawFields, fieldRows } from './fields.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import { alarm } from './looks.js';
import { moneyPlan } from './money-plan.js';
import { drawProjects } from './projects-table.js';

const spareProjects = 12;

/** 项目: the projects of a department with their money, or what a project's form asks of it. */
export function drawProjectsSheet(drawing: Drawing): void {
  const { book, places } = drawing;
  const plan = moneyPlan(book.typed, book.pack);
  const amounts = plan.columns.map(() => 15);
  const pen = openSheet(drawing, 'projects', { widths: [38, ...amounts, 12, 20], landscape: true });
  const isProject = book.typed.kind === 'project';
  pen.title(
    '项目',
    isProject
      ? '项目的基本情况。项目的资金填在“资金”表的预算执行情况里。'
      : '一行一个项目，金额以万元为单位。项目支出的合计填在“资金”表里。',
  );
  if (isProject) {
    const rows = drawFields(pen, fieldRows(book, 'projects'), 'H');
    const row = rows.get('project') ?? 0;
    places.project = pen.reference('C', row);
    pen.colour(`C${row}`, `LEN($C$${row})=0`, alarm);
  }
  if (!isProject || plan.projects.length > 0) {
    if (isProject) pen.section('其中的具体项目');
    drawProjects(pen, drawing, spareProjects);
  }
  closeSheet(pen, isProject ? undefined : { rows: 4, columns: 'B' });
}
