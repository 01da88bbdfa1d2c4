import { ArrowRightOutlined } from '@ant-design/icons';
import { Link, useNavigate } from 'react-router-dom';
import { useReports } from '../../api/reports.js';
import type { Report } from '../../api/types.js';
import { sections } from '../../app/sections.js';
import { Asked } from '../../common/Asked.js';
import { Counts } from '../../common/Counts.js';
import { CoverLink } from '../../common/CoverLink.js';
import { useWindowTitle } from '../../common/Page.js';
import { rangeWords, reportStateName, reportTitle } from '../../common/words.js';
import { DropArea } from '../../upload/DropArea.js';
import { shownExamples, shownReports, tally } from './choose.js';
import styles from './start.module.css';

/** The first page: what to do first, the examples at hand, and where one left off. */
export default function StartPage() {
  useWindowTitle('开始');
  const navigate = useNavigate();
  const query = useReports();
  return (
    <div className={styles.start}>
      <header className={styles.hero}>
        <h1>先审核一份绩效自评报告</h1>
        <p>{introduction}</p>
      </header>
      <DropArea
        onAdded={(added) => navigate(added.length === 1 && added[0] ? `/reports/${added[0].id}` : '/reports')}
      />

      <Asked query={query}>{(reports) => <Reports reports={reports} />}</Asked>

      <section aria-labelledby="more">
        <div className={styles.title}>
          <h2 id="more">还能做什么</h2>
        </div>
        <ul className={styles.ways}>
          {ways
            .filter(({ path }) => sections.some((section) => path.startsWith(section.path) && section.path !== '/'))
            .map(({ path, title, words }) => (
              <li key={path}>
                <Link to={path}>{title}</Link>
                <p>{words}</p>
              </li>
            ))}
        </ul>
      </section>
    </div>
  );
}

/** Where one left off, and the examples. */
const Reports = ({ reports }: { readonly reports: readonly Report[] }) => {
  const own = shownReports(reports);
  const examples = shownExamples(reports);
  const sum = tally(reports);
  return (
    <>
      {own.length === 0 ? null : (
        <section aria-labelledby="own">
          <div className={styles.title}>
            <h2 id="own">最近的报告</h2>
            <p>
              共 {sum.own} 份{sum.open === 0 ? '' : `，待处理的问题 ${sum.open} 项`}
            </p>
            <Link to="/reports">
              全部报告 <ArrowRightOutlined aria-hidden />
            </Link>
          </div>
          <ReportCards reports={own} />
        </section>
      )}

      {examples.length === 0 ? null : (
        <section aria-labelledby="examples">
          <div className={styles.title}>
            <h2 id="examples">先看示例</h2>
            <p>随软件附带的虚构报告，故意写错了几处</p>
          </div>
          <ReportCards reports={examples} />
        </section>
      )}
    </>
  );
};

const introduction =
  '交来 Word、Excel、PDF 或网页原件即可。衡绩把报告里的每一个合计、占比、增减、执行率、分值和得分重新算一遍，' +
  '指出哪里对、哪里自相矛盾、哪里没有说明，并给出原文位置、算式和依据。';

const ways = [
  {
    path: '/reports/compare',
    title: '报告互相核对',
    words: '同一单位的部门报告、项目自评、上年报告和预算表，核对它们之间的数字。',
  },
  {
    path: '/standards',
    title: '试算评分标准',
    words: '粘贴评价标准原文，看它怎样计分、哪些字没有读懂，画出得分曲线。',
  },
  { path: '/records', title: '编报自评表', words: '填写指标和资金，得分随填随算，导出自评表、自评报告和工作簿。' },
  { path: '/summary', title: '汇总分析', words: '按年度、单位、等级汇总，看分布和排名，查到每一个数的出处。' },
] as const;

const ReportCards = ({ reports }: { readonly reports: readonly Report[] }) => (
  <ul className={styles.cards}>
    {reports.map((report) => (
      <li key={report.id}>
        <CoverLink to={`/reports/${report.id}`} title={reportTitle(report)}>
          {reportTitle(report)}
        </CoverLink>
        <p className={styles.score} title={report.error ?? undefined}>
          {report.state === 'done' ? <ScoreWords report={report} /> : (report.error ?? reportStateName[report.state])}
        </p>
        {report.state === 'done' ? <Counts counts={report.counts} /> : null}
      </li>
    ))}
  </ul>
);

const ScoreWords = ({ report: { printedScore, recomputed, grade, name } }: { readonly report: Report }) => {
  const score = rangeWords(recomputed);
  const parts = [
    ...(printedScore === null ? [] : [`自评 ${printedScore}`]),
    ...(score === undefined || score === printedScore ? [] : [`重算 ${score}`]),
    ...(grade === null ? [] : [grade]),
  ];
  return parts.length === 0 ? name : parts.join(' · ');
};
