import { Button } from 'antd';
import { State } from '../common/State.js';

/**
 * Stands in for a page whose code could not be fetched: the application was updated since the window was opened, or the
 * server is gone. A module that failed once fails for as long as the window is open, so that only loading the window
 * anew helps. It is no error of the router, which shows nothing at all for a page that it could not load.
 */
export const NotLoaded = () => (
  <State
    tone="error"
    title="这个页面需要重新载入"
    words="衡绩在这个窗口打开之后更新过，或者服务已经停止。已经保存的内容不受影响；请确认衡绩已经启动，再重新载入。"
  >
    <Button type="primary" onClick={() => window.location.reload()}>
      重新载入
    </Button>
  </State>
);
