import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useConnection } from '../api/connection.js';
import styles from './notice.module.css';
import { SignInAgain } from './SignInAgain.js';

/** Says in clear words that the server is gone or does not know this browser, and what to do. */
export const ConnectionNotice = () => {
  const connection = useConnection();
  const client = useQueryClient();
  switch (connection) {
    case 'online':
      return null;
    case 'offline':
      return (
        <Alert
          banner
          className={styles.notice ?? ''}
          type="warning"
          title="连不上本机的衡绩服务。请确认启动衡绩的窗口还开着；恢复后会自动继续。"
          action={
            <Button size="small" onClick={() => client.invalidateQueries()}>
              重试
            </Button>
          }
        />
      );
    case 'signed-out':
      return (
        <Alert
          banner
          className={styles.notice ?? ''}
          type="error"
          title="衡绩重新启动过，或者这个浏览器还没有登录"
          description={
            <>
              请把启动衡绩的窗口里最新显示的地址粘贴到下面，或者在这个浏览器里另开一页打开它；这一页会接着用，还没有保存的内容不会丢失。地址只能用一次，用过之后启动窗口里会显示新的。
              <SignInAgain />
            </>
          }
        />
      );
  }
};
