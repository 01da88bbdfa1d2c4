import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useNavigate } from 'react-router-dom';
import { exportPath } from '../../../api/reports.js';
import { download } from '../../../api/request.js';
import type { Report, ReportExportFormat, Review } from '../../../api/types.js';
import { rangeWords, reportKindName, reportTitle } from '../../../common/words.js';
import { ExportMenu } from '../desk/ExportMenu.js';
import { HelpButton } from '../desk/HelpButton.js';
import { packWords } from '../list/packs.js';
import { ReportMenu } from '../list/ReportMenu.js';
import { scoreAgrees } from '../list/view.js';
import styles from './head.module.css';

const formats: readonly { readonly key: ReportExportFormat; readonly label: string }[] = [
  { key: 'docx', label: '批注 Word（原文加批注）' },
  { key: 'opinion', label: '复核意见书（Word）……' },
  { key: 'xlsx', label: '问题清单（Excel）' },
  { key: 'html', label: '审核网页（HTML）' },
];

/** What the report is, its score as printed and as recomputed, and what can be done with it. */
export const ReviewHead = ({
  report,
  review,
  onHelp,
}: {
  readonly report: Report;
  readonly review: Review;
  readonly onHelp: () => void;
}) => {
  const navigate = useNavigate();
  const { name, unit, year, kind, grade, printedScore, recomputed } = report;
  const title = reportTitle(report);
  const packs = packWords(report);
  const facts = [
    ...(unit === null || title.includes(unit) ? [] : [unit]),
    ...(year === null || title.includes(String(year)) ? [] : [`${year}年度`]),
    ...(kind === null ? [] : [reportKindName[kind]]),
    ...(title === name ? [] : [name]),
    ...(packs === undefined ? [] : [`评分依据：${packs.short}`]),
  ];
  const score = rangeWords(recomputed);
  const several = review.scores.length > 1;
  return (
    <header className={styles.head}>
      <Link to="/reports" className={styles.back} aria-label="返回报告列表" title="返回报告列表">
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <div className={styles.title}>
        <h1 title={title}>{title}</h1>
        <p title={name}>{facts.join(' · ')}</p>
      </div>
      {printedScore === null && score === undefined ? null : (
        <dl className={styles.scores}>
          <div>
            <dt>自评得分</dt>
            <dd className="number">{printedScore ?? '–'}</dd>
          </div>
          <div data-differs={!scoreAgrees(report)}>
            <dt>重算得分</dt>
            <dd className="number">
              {score ?? '–'}
              {scoreAgrees(report) ? null : <small>不符</small>}
            </dd>
          </div>
          {grade === null ? null : (
            <div>
              <dt>等级</dt>
              <dd>{grade}</dd>
            </div>
          )}
        </dl>
      )}
      {several ? <p className={styles.several}>共{review.scores.length}份自评，其余见“概况”</p> : null}
      <div className={styles.actions}>
        <HelpButton onClick={onHelp} />
        <ExportMenu formats={formats} onSave={(format, wishes) => download(exportPath(report.id, format, wishes))} />
        <ReportMenu report={report} onDeleted={() => navigate('/reports')} />
      </div>
    </header>
  );
};
