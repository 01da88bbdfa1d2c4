import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { evaluationTitle, exact, type RankedEvaluation } from '@hengji/core';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { SummaryRow } from '../../api/types.js';
import { placeCode } from '../../common/place-code.js';
import { reportKindName } from '../../common/words.js';
import { moneyFigure, moneyWords, rowKey } from './figures.js';
import styles from './ranking.module.css';

type Ranked = RankedEvaluation<SummaryRow>;

/** One evaluation; opened, it shows how its figures come about, its source and its projects. */
export const RankedRow = ({ ranked, isProject = false }: { readonly ranked: Ranked; readonly isProject?: boolean }) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { row, rank, projects } = ranked;
  const title = evaluationTitle(row);
  const budget = exact(row.budget);
  return (
    <>
      <tr data-project={isProject}>
        <td className={styles.rank} data-label="名次">
          {rank ?? '–'}
        </td>
        <th scope="row" className={styles.name}>
          <Link to={sourceAddress(row)}>{title}</Link>
          <small>{aboutWords(row, projects.length)}</small>
        </th>
        <td data-label="年度" className="number">
          {row.year ?? '–'}
        </td>
        <td data-label="得分" data-align="end" className="number">
          {row.score === null ? '–' : <b>{row.score}</b>}
          {row.score === null || row.fullMarks === null || row.fullMarks === '100' ? null : (
            <small> / {row.fullMarks}</small>
          )}
        </td>
        <td data-label="等级">{row.grade ?? '–'}</td>
        <td data-label="预算（万元）" data-align="end" className="number">
          {budget === undefined ? '–' : moneyFigure(budget)}
        </td>
        <td data-label="执行率" data-align="end" className="number">
          {row.executionRate === null ? '–' : `${row.executionRate}%`}
        </td>
        <td className={styles.toggle}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={`${title}的出处和明细`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          </button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={id} className={styles.opened}>
          <td colSpan={8}>
            <Figures ranked={ranked} />
          </td>
        </tr>
      ) : null}
      {isOpen ? projects.map((project) => <RankedRow key={rowKey(project.row)} ranked={project} isProject />) : null}
    </>
  );
};

/** 「某单位 · 项目 · 示例」: what the title does not say. */
function aboutWords({ unit, project, kind, name, source, demonstration }: SummaryRow, projects: number): string {
  const words = [
    project === null ? undefined : unit,
    reportKindName[kind],
    projects > 0 ? `${projects}个项目` : undefined,
    source.kind === 'record' ? '编报' : undefined,
    demonstration ? '示例' : undefined,
    unit === null && project === null ? undefined : name,
  ];
  return words.filter((word) => word !== undefined && word !== null).join(' · ');
}

/** Where the score of a row stands; its report as a whole where that is not known. */
const sourceAddress = ({ source, scoreAt }: SummaryRow): string =>
  source.kind === 'record'
    ? `/records/${source.id}`
    : `/reports/${source.id}${scoreAt === null ? '' : `?at=${placeCode(scoreAt)}`}`;

const Figures = ({ ranked: { row, rate } }: { readonly ranked: Ranked }) => {
  const { score, fullMarks, grade, executionRate, source, scoreAt, name } = row;
  const budget = exact(row.budget);
  const executed = exact(row.executed);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>得分</dt>
        <dd>
          {score === null
            ? '没有印出总分，各项得分也不全。'
            : scoreAt === null && source.kind === 'report'
              ? `没有印出总分；各项得分合计 ${score} 分。`
              : `${score} 分`}
          {rate !== undefined && fullMarks !== null && fullMarks !== '100'
            ? `，满分 ${fullMarks} 分，折合百分制 ${score}÷${fullMarks}×100=${rate.toDecimal(2)}`
            : null}
          {grade === null ? null : `　等级：${grade}`}
        </dd>
      </div>
      <div>
        <dt>执行率</dt>
        <dd>
          {budget !== undefined && executed !== undefined
            ? `执行 ${moneyWords(executed)} ÷ 预算 ${moneyWords(budget)} = ${executionRate}%`
            : executionRate === null
              ? '没有预算数和执行数。'
              : `${executionRate}%（报告所印，没有金额可以重算）`}
        </dd>
      </div>
      <div>
        <dt>出处</dt>
        <dd>
          <Link to={sourceAddress(row)}>
            {source.kind === 'record' ? '打开记录' : scoreAt === null ? '打开报告' : '在报告中查看总分'}
          </Link>
          <span>{name}</span>
        </dd>
      </div>
    </dl>
  );
};
