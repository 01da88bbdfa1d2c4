import { Skeleton } from 'antd';

/** Stands in while an answer is awaited. */
export const Loading = ({ label = '正在读取' }: { readonly label?: string }) => (
  <div role="status" aria-label={label}>
    <Skeleton active title={false} paragraph={{ rows: 6 }} />
  </div>
);
