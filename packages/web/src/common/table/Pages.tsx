import { Pagination } from 'antd';
import { pageSize } from './paging.js';

/** The pages of a long list to choose from; nothing where there is one only. */
export const Pages = ({
  page,
  total,
  onChange,
}: {
  readonly page: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}) =>
  total > pageSize ? (
    <Pagination current={page} pageSize={pageSize} total={total} showSizeChanger={false} onChange={onChange} />
  ) : null;
