import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useConnection } from '../api/connection.js';
import styles from './notice.module.css';

/** Says in clear words that the server is gone or does not know this browser, and what to do. */
export const ConnectionNotice = () => {
  const connection = useConnection();
  const client = useQueryClient();
  if (connection === 'online') return null;
  return (
    <Alert
      banner
      className={styles.notice ?? ''}
      type={connection === 'offline' ? 'warning' : 'error'}
      title={
        connection === 'offline'
          ? '连不上本机的衡绩服务。请确认启动衡绩的窗口还开着；恢复后会自动继续。'
          : '这个浏览器还没有登录，或者登录已经失效。请回到启动衡绩的窗口，打开那里显示的地址（带 token 的一行）；地址用过之后请重新启动衡绩取得新的地址。'
      }
      action={
        <Button size="small" onClick={() => client.invalidateQueries()}>
          重试
        </Button>
      }
    />
  );
};
