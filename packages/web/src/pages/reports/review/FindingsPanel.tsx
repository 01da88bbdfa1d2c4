import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { DecisionRequest, Review, Severity } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { useGrowing } from '../../../common/useGrowing.js';
import { severities, severityMeaning, severityName } from '../../../common/words.js';
import { type Editing, FindingCard } from './FindingCard.js';
import {
  checksFound,
  countFindings,
  everyFinding,
  type FindingFilter,
  type FindingState,
  type ListedFinding,
} from './findings.js';
import styles from './panel.module.css';
import type { PlaceWords } from './places.js';
import type { Selection } from './ReviewDesk.js';

const stateName: Readonly<Record<FindingState | 'all', string>> = {
  all: '全部',
  open: '待处理',
  accepted: '已采纳',
  dismissed: '已排除',
};

/** The findings with their filters. */
export const FindingsPanel = ({
  all,
  listed,
  filter,
  onFilter,
  review,
  words,
  selection,
  onSelect,
  onShow,
  onDecide,
  editing,
  onEditing,
}: {
  readonly all: readonly ListedFinding[];
  readonly listed: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly review: Review;
  readonly words: PlaceWords;
  readonly selection: Selection | undefined;
  readonly onSelect: (id: string, order?: number) => void;
  readonly onShow: (id: string, order: number) => void;
  readonly onDecide: (id: string, decision: DecisionRequest | null) => void;
  readonly editing: Editing | undefined;
  readonly onEditing: (editing: Editing | undefined) => void;
}) => {
  const counts = useMemo(() => countFindings(all), [all]);
  const checks = useMemo(() => checksFound(all), [all]);
  const statements = useMemo(() => new Map(review.statements.map((one) => [one.id, one])), [review.statements]);
  const drawn = useGrowing(
    listed.length,
    selection === undefined ? 0 : listed.findIndex(({ finding }) => finding.id === selection.id) + 1,
  );
  if (all.length === 0) {
    return <p className={styles.empty}>没有发现问题。核对过哪些关系，见“核对”。</p>;
  }
  const toggle = (severity: Severity) => {
    const shown = severities.filter((one) => (one === severity) !== filter.severities.includes(one));
    onFilter({ ...filter, severities: shown.length === 0 ? severities : shown });
  };
  return (
    <>
      <search className={styles.filter}>
        <Input
          data-search
          allowClear
          size="small"
          prefix={<SearchOutlined aria-hidden />}
          placeholder="搜索问题（/）"
          aria-label="搜索问题"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
        <Select
          size="small"
          aria-label="排列"
          value={filter.order}
          options={[
            { value: 'severity', label: '按轻重' },
            { value: 'place', label: '按原文' },
          ]}
          onChange={(order) => onFilter({ ...filter, order })}
        />
        <fieldset className={styles.severities}>
          <legend className="hidden-text">显示哪些轻重</legend>
          {severities.map((severity) => (
            <button
              key={severity}
              type="button"
              aria-pressed={filter.severities.includes(severity)}
              data-severity={severity}
              title={severityMeaning[severity]}
              onClick={() => toggle(severity)}
            >
              {severityName[severity]} <b className="number">{counts.severities[severity]}</b>
            </button>
          ))}
        </fieldset>
        {checks.length > 1 ? (
          <Select
            size="small"
            allowClear
            aria-label="问题种类"
            className={styles.checks ?? ''}
            placeholder={`全部种类（${checks.length}）`}
            value={filter.check ?? null}
            popupMatchSelectWidth={280}
            options={checks.map(({ check, title, count }) => ({ value: check, label: `${title}（${count}）` }))}
            onChange={(check) => onFilter({ ...filter, check: check ?? undefined })}
          />
        ) : null}
        {counts.states.accepted + counts.states.dismissed === 0 ? null : (
          <Choices
            label="显示哪些状态"
            value={filter.state}
            choices={(['all', 'open', 'accepted', 'dismissed'] as const).map((state) => ({
              value: state,
              label: stateName[state],
              count: state === 'all' ? all.length : counts.states[state],
            }))}
            onChange={(state) => onFilter({ ...filter, state })}
          />
        )}
      </search>
      {listed.length === 0 ? (
        <p className={styles.empty}>
          没有符合条件的问题。
          <Button type="link" size="small" onClick={() => onFilter(everyFinding)}>
            清除筛选
          </Button>
        </p>
      ) : (
        <ol className={styles.list} aria-label="问题列表">
          {listed.slice(0, drawn).map((entry) => {
            const { id, statement, evaluation } = entry.finding;
            const isSelected = selection?.id === id;
            return (
              <FindingCard
                key={id}
                entry={entry}
                statement={statement === undefined ? undefined : statements.get(statement)}
                whose={whose(review, evaluation)}
                words={words}
                selectedOrder={isSelected ? selection.order : undefined}
                onSelect={onSelect}
                onShow={onShow}
                onDecide={onDecide}
                editing={editing?.id === id ? editing.mode : undefined}
                onEditing={onEditing}
              />
            );
          })}
        </ol>
      )}
    </>
  );
};

/** Which of several evaluations in one file a finding is about. */
function whose({ evaluations }: Review, index: number | undefined): string | undefined {
  const evaluation = index === undefined || evaluations.length < 2 ? undefined : evaluations[index];
  if (evaluation === undefined) return undefined;
  return evaluation.kind === 'project'
    ? `项目：${evaluation.project?.text || `第${(index ?? 0) + 1}份自评`}`
    : '部门整体支出';
}
