import { App, Button } from 'antd';
import { useReportAction } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { Report } from '../../../api/types.js';

/** Deletes reports, after asking. */
export const RemoveReports = ({
  reports,
  words,
  question,
}: {
  readonly reports: readonly Report[];
  readonly words: string;
  readonly question: string;
}) => {
  const { modal, message } = App.useApp();
  const { mutateAsync } = useReportAction();
  const remove = async () => {
    try {
      for (const { id } of reports) await mutateAsync({ id, action: 'delete' });
    } catch (error) {
      void message.error(problemWords(error));
    }
  };
  return (
    <Button
      type="text"
      size="small"
      onClick={() =>
        modal.confirm({
          title: question,
          content: '上传的文件、审核结果和处理意见会一并删除，不能恢复。原来的文件不受影响。',
          okText: '删除',
          okButtonProps: { danger: true },
          onOk: remove,
        })
      }
    >
      {words}
    </Button>
  );
};
