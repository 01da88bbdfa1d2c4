import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useReport, useReportAction, useReview } from '../../../api/reports.js';
import type { Report } from '../../../api/types.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { placeOfCode } from '../../../common/place-code.js';
import { State } from '../../../common/State.js';
import { reportStateName, reportTitle } from '../../../common/words.js';
import { ReviewDesk } from './ReviewDesk.js';

/** One report. `?finding=f…` selects a finding, `?at=…` shows a place of the document. */
export const ReviewPage = () => {
  const { id = '' } = useParams();
  const report = useReport(id);
  const done = report.data?.state === 'done';
  const review = useReview(id, done);
  const [params] = useSearchParams();
  const code = params.get('at');
  const at = useMemo(() => (code === null ? undefined : placeOfCode(code)), [code]);
  if (report.data === undefined || !done) {
    return (
      <Page title={report.data === undefined ? '报告审核' : reportTitle(report.data)} lead={<Back />}>
        <Asked query={report}>{(one) => <NotDone report={one} />}</Asked>
      </Page>
    );
  }
  if (review.data === undefined) {
    return (
      <Page title={reportTitle(report.data)} lead={<Back />}>
        <Asked query={review}>{() => null}</Asked>
      </Page>
    );
  }
  return <ReviewDesk key={id} review={review.data} report={report.data} wanted={params.get('finding')} at={at} />;
};

const Back = () => <Link to="/reports">返回报告列表</Link>;

/** A report without a review: why, and what can be done. */
const NotDone = ({ report }: { readonly report: Report }) => {
  const { mutate, isPending } = useReportAction();
  const navigate = useNavigate();
  const { id, state, error, name } = report;
  if (state === 'waiting' || state === 'running') {
    return (
      <State title={reportStateName[state]} words="审核完成后，结果会自动出现在这里。" detail={name}>
        <Button onClick={() => mutate({ id, action: 'cancel' })}>取消审核</Button>
      </State>
    );
  }
  return (
    <State
      tone={state === 'failed' ? 'error' : 'plain'}
      title={reportStateName[state]}
      words={error ?? undefined}
      detail={name}
    >
      <Button type="primary" loading={isPending} onClick={() => mutate({ id, action: 'again' })}>
        重新审核
      </Button>
      <Button onClick={() => mutate({ id, action: 'delete' }, { onSuccess: () => navigate('/reports') })}>删除</Button>
    </State>
  );
};
