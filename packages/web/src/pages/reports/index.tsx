import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../app/NotFound.js';
import { ComparePage } from './compare/ComparePage.js';
import { GroupPage } from './compare/GroupPage.js';
import { ReportListPage } from './list/ReportListPage.js';
import { ReviewPage } from './review/ReviewPage.js';

/** 报告审核: the list of reports, one report with its findings, groups of reports of one unit compared. */
export default function ReportsPage() {
  return (
    <Routes>
      <Route index element={<ReportListPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="compare/:id" element={<GroupPage />} />
      <Route path=":id" element={<ReviewPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
