import type { Report } from '../../api/types.js';
import { reportKindName } from '../words.js';
import { FilterSelect } from './FilterSelect.js';

type Kind = NonNullable<Report['kind']>;

interface Chosen<K extends Kind> {
  readonly year: number | undefined;
  readonly kind: K | undefined;
}

/** The year evaluated, and whether of a department or of a project. */
export function YearAndKind<K extends Kind>({
  view,
  years,
  kinds,
  onChange,
}: {
  readonly view: Chosen<K>;
  readonly years: readonly number[];
  readonly kinds: readonly K[];
  readonly onChange: (part: Partial<Chosen<K>>) => void;
}) {
  return (
    <>
      <FilterSelect
        label="年度"
        value={view.year}
        choices={years.map((year) => ({ value: year, label: `${year}年度` }))}
        onChange={(year) => onChange({ year })}
      />
      <FilterSelect
        label="类型"
        value={view.kind}
        choices={kinds.map((kind) => ({ value: kind, label: reportKindName[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
    </>
  );
}
