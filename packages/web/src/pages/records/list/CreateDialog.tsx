import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePacks } from '../../../api/packs.js';
import { useCreateRecord } from '../../../api/records.js';
import { useReports, useReview } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { PackSummary, RecordRequest, RecordSummary, Report } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { reportTitle } from '../../../common/words.js';

type Start = 'empty' | 'record' | 'report';

interface Wishes {
  readonly pack: string;
  readonly unit: string;
  readonly year: number;
}

const starts = [
  { value: 'empty', label: '空白' },
  { value: 'record', label: '去年的记录' },
  { value: 'report', label: '已审核的报告' },
] as const;

/** Begins a record: for which unit and year, by which pack, from what. */
export const CreateDialog = ({
  isOpen,
  records,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly records: readonly RecordSummary[];
  readonly onClose: () => void;
}) => {
  const [form] = Form.useForm<Wishes>();
  const [start, setStart] = useState<Start>('empty');
  const [record, setRecord] = useState<string>();
  const [report, setReport] = useState<string>();
  const [evaluation, setEvaluation] = useState(0);
  const { data: packs = [] } = usePacks();
  const { data: reports = [] } = useReports();
  const create = useCreateRecord();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const usable = useMemo(() => reports.filter(({ state, kind }) => state === 'done' && kind !== 'budget'), [reports]);
  const isMissing = (start === 'record' && record === undefined) || (start === 'report' && report === undefined);

  const submit = async () => {
    const { pack, unit, year } = await form.validateFields();
    const kind = packs.find(({ id }) => id === pack)?.kind;
    if (kind === undefined) return;
    const from: RecordRequest['from'] =
      start === 'record' && record !== undefined
        ? { record, nextYear: true }
        : start === 'report' && report !== undefined
          ? { report, evaluation, nextYear: (usable.find(({ id }) => id === report)?.year ?? year) < year }
          : undefined;
    create.mutate(
      { pack, kind, unit, year, ...(from === undefined ? {} : { from }) },
      {
        onSuccess: ({ id }) => navigate(`/records/${id}`),
        onError: (error) => void message.error(problemWords(error)),
      },
    );
  };
  const takeRecord = (id: string) => {
    setRecord(id);
    const found = records.find((each) => each.id === id);
    if (found) form.setFieldsValue({ pack: found.pack, unit: found.unit, year: (found.year ?? lastYear) + 1 });
  };
  const takeReport = (id: string) => {
    setReport(id);
    setEvaluation(0);
    const found = usable.find((each) => each.id === id);
    if (!found) return;
    const pack = fitting(packs, found);
    form.setFieldsValue({
      ...(found.unit === null ? {} : { unit: found.unit }),
      ...(found.year === null ? {} : { year: found.year }),
      ...(pack === undefined ? {} : { pack }),
    });
  };

  return (
    <Modal
      title="新建自评"
      open={isOpen}
      okText="开始填写"
      okButtonProps={{ disabled: isMissing }}
      confirmLoading={create.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ year: lastYear }} requiredMark={false}>
        <Form.Item label="从哪里开始">
          <Choices label="从哪里开始" value={start} choices={starts} onChange={setStart} />
        </Form.Item>
        {start === 'record' ? (
          <Form.Item label="哪一份记录" extra="带来指标、分值、标准和人员；金额、完成值和得分留空。">
            <Select
              aria-label="哪一份记录"
              showSearch={{ optionFilterProp: 'label' }}
              value={record ?? null}
              placeholder={records.length === 0 ? '还没有记录' : '选一份'}
              onChange={takeRecord}
              options={records.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Form.Item>
        ) : null}
        {start === 'report' ? (
          <>
            <Form.Item label="哪一份报告" extra="年度填成报告的下一年时，只带来新一年仍然用得上的内容。">
              <Select
                aria-label="哪一份报告"
                showSearch={{ optionFilterProp: 'label' }}
                value={report ?? null}
                placeholder={usable.length === 0 ? '还没有审核过的报告' : '选一份'}
                onChange={takeReport}
                options={usable.map((each) => ({ value: each.id, label: reportTitle(each) }))}
              />
            </Form.Item>
            <EvaluationChoice key={report} report={report} value={evaluation} onChange={setEvaluation} />
          </>
        ) : null}
        <Form.Item name="pack" label="模板包" rules={[{ required: true, message: '请选一个模板包' }]}>
          <Select placeholder="选一个模板包" options={packChoices(packs)} />
        </Form.Item>
        <Form.Item
          name="unit"
          label="单位全称"
          rules={[{ required: true, whitespace: true, message: '请填写单位全称' }]}
        >
          <Input maxLength={200} placeholder="例如：云溪县档案馆" />
        </Form.Item>
        <Form.Item name="year" label="自评年度" rules={[{ required: true, message: '请填写年度' }]}>
          <InputNumber min={1994} max={2100} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** A file may hold several evaluations: one of them begins the record. */
const EvaluationChoice = ({
  report,
  value,
  onChange,
}: {
  readonly report: string | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) => {
  const { data } = useReview(report ?? '', report !== undefined);
  if (data === undefined || data.evaluations.length < 2) return null;
  const options = data.evaluations.map(({ title, project, unit, kind }, index) => ({
    value: index,
    label: `${index + 1}. ${project?.text || title?.text || unit?.text || (kind === 'project' ? '项目' : '部门整体')}`,
  }));
  return (
    <Form.Item label="报告里的哪一份自评">
      <Select aria-label="报告里的哪一份自评" value={value} onChange={onChange} options={options} />
    </Form.Item>
  );
};

const lastYear = new Date().getFullYear() - 1;

const packChoices = (packs: readonly PackSummary[]) =>
  (['department', 'project'] as const).map((kind) => ({
    label: kind === 'department' ? '部门整体支出' : '项目支出',
    options: packs.filter((pack) => pack.kind === kind).map(({ id, title }) => ({ value: id, label: title })),
  }));

/** The pack that a reviewed report was probably written by: of its own place, else the ministry's, else the newest. */
function fitting(packs: readonly PackSummary[], { kind, year, unit, title }: Report): string | undefined {
  const words = `${unit ?? ''} ${title ?? ''}`;
  const rank = ({ place, level }: PackSummary): number =>
    words.includes(place.replace(/[省市]$|(?:壮族|回族|维吾尔)?自治区$/, '')) ? 0 : level === '国家' ? 1 : 2;
  return packs
    .filter((pack) => pack.kind === kind && pack.forms.length > 0)
    .filter(({ years }) => year === null || years.from <= year)
    .sort((a, b) => rank(a) - rank(b) || b.years.from - a.years.from)[0]?.id;
}
