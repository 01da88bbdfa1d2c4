import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../app/NotFound.js';
import { StandardsPage } from './StandardsPage.js';

/** 评分标准工作台. */
export default function Standards() {
  return (
    <Routes>
      <Route index element={<StandardsPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
