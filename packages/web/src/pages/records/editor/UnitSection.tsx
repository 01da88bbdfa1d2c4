import { Checkbox, Input, InputNumber } from 'antd';
import { useId, useMemo } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Change, Draft } from '../draft/useDraft.js';
import { blockOf } from '../model/execution.js';
import { fieldsOf, isChecked, optionRows, withField, withOption } from '../model/fields.js';
import { buildingsTable, staffTable } from '../model/people.js';
import styles from './editor.module.css';
import { TableEditor } from './TableEditor.js';

/** The unit, the fields of the forms, staff and buildings. */
export const UnitSection = ({ draft, pack }: { readonly draft: Draft; readonly pack: PackDetail }) => {
  const { evaluation, change } = draft;
  const staff = useMemo(() => staffTable(evaluation), [evaluation]);
  const buildings = useMemo(() => buildingsTable(evaluation), [evaluation]);
  const isProject = evaluation.kind === 'project';
  return (
    <div className={styles.section}>
      <section>
        <h2>单位</h2>
        <div className={styles.fields}>
          <Field
            label="单位全称"
            value={evaluation.unit?.text ?? ''}
            trouble={evaluation.unit?.text ? undefined : '单位还没有填写'}
            onChange={(text) => change((record) => ({ ...record, unit: { text } }), 'unit')}
          />
          {isProject ? (
            <Field
              label="项目名称"
              value={evaluation.project?.text ?? ''}
              trouble={evaluation.project?.text ? undefined : '项目名称还没有填写'}
              onChange={(text) => change((record) => ({ ...record, project: { text } }), 'project')}
            />
          ) : null}
          <YearField year={evaluation.year} change={change} />
          {fieldsOf(evaluation, pack).map(({ name, value, list }) => (
            <Field
              key={`${list} ${name}`}
              label={name}
              value={value}
              onChange={(text) => change((record) => withField(record, list, name, text), `${list} ${name}`)}
            />
          ))}
        </div>
        {optionRows(evaluation, pack).map(({ name, options }) => (
          <fieldset key={name} className={styles.options}>
            <legend>{name}</legend>
            {options.map((option) => (
              <Checkbox
                key={option}
                checked={isChecked(evaluation, name, option)}
                onChange={({ target }) => change((record) => withOption(record, name, options, option, target.checked))}
              >
                {option}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      </section>
      {isProject && evaluation.staff.length === 0 ? null : (
        <section>
          <h2>人员（人）</h2>
          <TableEditor label="人员" table={staff} draft={draft} />
        </section>
      )}
      {blockOf(pack, 'buildings') === undefined && evaluation.buildings.length === 0 ? null : (
        <section>
          <h2>楼堂馆所</h2>
          <TableEditor label="楼堂馆所" table={buildings} draft={draft} />
        </section>
      )}
    </div>
  );
};

const Field = ({
  label,
  value,
  trouble,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly trouble?: string | undefined;
  readonly onChange: (text: string) => void;
}) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={value}
        {...(trouble === undefined ? {} : { status: 'warning' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      {trouble === undefined ? null : <p className={styles.trouble}>{trouble}</p>}
    </div>
  );
};

const YearField = ({ year, change }: { readonly year: number | undefined; readonly change: Draft['change'] }) => {
  const id = useId();
  const put =
    (next: number): Change =>
    (record) => ({ ...record, year: next });
  return (
    <div className={styles.field}>
      <label htmlFor={id}>自评年度</label>
      <InputNumber
        id={id}
        min={1994}
        max={2100}
        precision={0}
        value={year ?? null}
        onChange={(next) => next !== null && change(put(next), 'year')}
      />
    </div>
  );
};
