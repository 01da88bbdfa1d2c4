import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router-dom';
import { State } from '../common/State.js';

/** Stands in for a page that failed while it was drawn or loaded; the rest of the application stays usable. */
export const Trouble = () => {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <State title="没有这个页面" words="地址可能有误，或者页面已经移走。" />;
  }
  return (
    <State
      tone="error"
      title="这个页面出错了"
      words="已经保存的内容不受影响。可以重新载入；如果仍然出错，请把下面的说明告诉维护人员。"
      detail={error instanceof Error ? error.message : String(error)}
    >
      <Button type="primary" onClick={() => window.location.reload()}>
        重新载入
      </Button>
      <Link to="/">回到开始页</Link>
    </State>
  );
};
