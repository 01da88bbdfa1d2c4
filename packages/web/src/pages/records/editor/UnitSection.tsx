import { Button, Checkbox, InputNumber } from 'antd';
import { useId, useMemo } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Change, Draft } from '../draft/useDraft.js';
import { blockOf } from '../model/execution.js';
import {
  fieldsOf,
  type OptionRow,
  optionRows,
  otherFieldsTable,
  withField,
  withOption,
  withoutOptions,
} from '../model/fields.js';
import { namesIn, withIdentity, withOptional } from '../model/identity.js';
import { buildingsTable, staffTable } from '../model/people.js';
import styles from './editor.module.css';
import { LabelledField } from './LabelledField.js';
import { TableEditor } from './TableEditor.js';

/** The unit, the fields of the forms, staff and buildings. */
export const UnitSection = ({ draft, pack }: { readonly draft: Draft; readonly pack: PackDetail }) => {
  const { evaluation } = draft;
  const staff = useMemo(() => staffTable(evaluation), [evaluation]);
  const buildings = useMemo(() => buildingsTable(evaluation), [evaluation]);
  const others = useMemo(() => otherFieldsTable(evaluation, pack), [evaluation, pack]);
  const isProject = evaluation.kind === 'project';
  return (
    <div className={styles.section}>
      <section>
        <h2>单位</h2>
        <div className={styles.fields}>
          <IdentityFields draft={draft} />
        </div>
      </section>
      <FormFields draft={draft} pack={pack} />
      <section>
        <h2>其他栏目</h2>
        <p className={styles.hint}>表里没有的栏目写在这里，印在自评表里；填表人、日期、电话一类印在表下。</p>
        <TableEditor label="其他栏目" table={others} draft={draft} />
      </section>
      {isProject && evaluation.staff.length === 0 ? null : (
        <section>
          <h2>人员（人）</h2>
          <TableEditor label="人员" table={staff} draft={draft} />
        </section>
      )}
      {blockOf(pack, 'buildings') === undefined && isProject && evaluation.buildings.length === 0 ? null : (
        <section>
          <h2>楼堂馆所</h2>
          <TableEditor label="楼堂馆所" table={buildings} draft={draft} />
        </section>
      )}
    </div>
  );
};

/** What the record is about, and how its report is headed. */
const IdentityFields = ({ draft: { evaluation, change } }: { readonly draft: Draft }) => (
  <>
    <LabelledField
      label="单位全称"
      value={evaluation.unit?.text ?? ''}
      trouble={evaluation.unit?.text ? undefined : '单位还没有填写'}
      onChange={(text) => change((record) => withIdentity(record, 'unit', text), 'unit')}
    />
    <LabelledField
      label="单位简称"
      value={evaluation.shortNames.join('、')}
      placeholder="报告中的简称，几个之间用顿号分开"
      isLive={false}
      onChange={(text) => change((record) => ({ ...record, shortNames: namesIn(text) }))}
    />
    {evaluation.kind === 'project' || evaluation.project !== undefined ? (
      <LabelledField
        label="项目名称"
        value={evaluation.project?.text ?? ''}
        trouble={evaluation.project?.text || evaluation.kind !== 'project' ? undefined : '项目名称还没有填写'}
        onChange={(text) => change((record) => withIdentity(record, 'project', text), 'project')}
      />
    ) : null}
    <YearField year={evaluation.year} change={change} />
    <LabelledField
      label="报告标题"
      value={evaluation.title?.text ?? ''}
      placeholder="空着就按单位、年度拟定"
      onChange={(text) => change((record) => withOptional(record, 'title', text), 'title')}
    />
    <LabelledField
      label="附件标记"
      value={evaluation.attachmentMark?.text ?? ''}
      placeholder="印在自评表左上角，如“附件2”"
      onChange={(text) => change((record) => withOptional(record, 'attachmentMark', text), 'attachmentMark')}
    />
  </>
);

/** The labelled places and check boxes of the forms. */
const FormFields = ({ draft: { evaluation, change }, pack }: { readonly draft: Draft; readonly pack: PackDetail }) => {
  const fields = fieldsOf(evaluation, pack);
  const options = optionRows(evaluation, pack);
  if (fields.length + options.length === 0) return null;
  return (
    <section>
      <h2>自评表里的栏目</h2>
      <div className={styles.fields}>
        {fields.map((field) => (
          <LabelledField
            key={`${field.list} ${field.label}`}
            label={field.label}
            isLong={field.isLong}
            value={field.value}
            onChange={(text) => change((record) => withField(record, field, text), `${field.list} ${field.label}`)}
          />
        ))}
      </div>
      {options.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name
        <OptionBoxes key={`${row.name} ${index}`} row={row} change={change} />
      ))}
    </section>
  );
};

const OptionBoxes = ({ row, change }: { readonly row: OptionRow; readonly change: Draft['change'] }) => (
  <fieldset className={styles.options}>
    <legend>{row.name}</legend>
    {row.options.map(({ name, checked }) => (
      <Checkbox
        key={name}
        checked={checked}
        onChange={({ target }) => change((record) => withOption(record, row, name, target.checked))}
      >
        {name}
      </Checkbox>
    ))}
    {row.isOwn ? (
      <Button
        size="small"
        type="text"
        aria-label={`删除${row.name}`}
        onClick={() => change((record) => withoutOptions(record, row))}
      >
        删除
      </Button>
    ) : null}
  </fieldset>
);

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
