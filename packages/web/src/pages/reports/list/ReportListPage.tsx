import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { useReports } from '../../../api/reports.js';
import { Asked } from '../../../common/Asked.js';
import { Page } from '../../../common/Page.js';
import { DropArea } from '../../../upload/DropArea.js';
import { ProgressLine } from './ProgressLine.js';
import { ReportList } from './ReportList.js';

/** All reports, with what is needed to hand in more. */
export const ReportListPage = () => {
  const query = useReports();
  return (
    <Page
      title="报告审核"
      lead="把报告里的每一个合计、占比、增减、执行率、分值和得分重新算一遍，指出哪里对不上、哪里没有说明。"
      actions={
        <Link to="/reports/compare">
          <Button tabIndex={-1}>同一单位的报告互相核对</Button>
        </Link>
      }
    >
      <DropArea compact={(query.data?.length ?? 0) > 0} />
      <ProgressLine />
      <Asked query={query}>{(reports) => <ReportList reports={reports} />}</Asked>
    </Page>
  );
};
