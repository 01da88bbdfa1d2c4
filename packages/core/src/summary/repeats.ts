/** What tells which evaluation a row is. */
interface Identified {
  readonly source: { readonly kind: 'report' | 'record' };
  readonly name: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly kind: 'department' | 'project';
  readonly project: string | null;
}

/**
 * The rows that may be added up: of the same evaluation only one, or its money would count twice, as when a record was
 * begun from a report, or a report was handed in again. A reviewed report goes before a record, then the first one.
 * Rows that do not say which evaluation they are stay.
 *
 * @returns the rows in their order, and in Chinese what was left out
 */
export function countedOnce<Row extends Identified>(
  rows: readonly Row[],
): { readonly counted: readonly Row[]; readonly remarks: readonly string[] } {
  const alike = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [row]);
    else others.push(row);
  }
  const left = new Set<Row>();
  const remarks: string[] = [];
  for (const same of alike.values()) {
    if (same.length === 1) continue;
    const kept = same.find(({ source }) => source.kind === 'report') ?? same[0];
    for (const row of same) if (row !== kept) left.add(row);
    const { unit, year, project, source, name } = kept;
    const about = `${unit}${year}年度${project === null ? '' : `“${project}”`}`;
    remarks.push(
      `${about}有${same.length}份自评，只计入${source.kind === 'report' ? '报告' : '编报的记录'}“${name}”。`,
    );
  }
  return { counted: rows.filter((row) => !left.has(row)), remarks };
}

const keyOf = ({ unit, year, kind, project }: Identified): string | undefined =>
  unit === null || year === null || (kind === 'project' && project === null)
    ? undefined
    : JSON.stringify([unit.trim(), year, kind, project?.trim()]);
