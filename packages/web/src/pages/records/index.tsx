import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../app/NotFound.js';
import { EditorPage } from './editor/EditorPage.js';
import { RecordListPage } from './list/RecordListPage.js';

/** 编报: the records that are being written, and the editor of each. */
export default function RecordsPage() {
  return (
    <Routes>
      <Route index element={<RecordListPage />} />
      <Route path=":id" element={<EditorPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
