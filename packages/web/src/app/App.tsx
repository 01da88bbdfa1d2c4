import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import chinese from 'antd/es/locale/zh_CN';
import { RouterProvider } from 'react-router-dom';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { theme } from './theme.js';

/** Everything that stands around the pages. */
export const App = () => (
  <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
    <AntApp component={false} message={{ maxCount: 3 }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AntApp>
  </ConfigProvider>
);
