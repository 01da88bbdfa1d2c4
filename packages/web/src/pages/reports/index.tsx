import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../app/NotFound.js';
import { ComparePage } from './compare/ComparePage.js';
import { ReportListPage } from './list/ReportListPage.js';
import { ReviewPage } from './review/ReviewPage.js';

/** 报告审核: the list of reports, one report with its findings, reports of one unit compared. */
export default function ReportsPage() {
  return (
    <Routes>
      <Route index element={<ReportListPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path=":id" element={<ReviewPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
