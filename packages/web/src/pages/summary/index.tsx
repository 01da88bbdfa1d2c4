import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../app/NotFound.js';
import { SummaryPage } from './SummaryPage.js';

/** 汇总. */
export default function Summary() {
  return (
    <Routes>
      <Route index element={<SummaryPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
