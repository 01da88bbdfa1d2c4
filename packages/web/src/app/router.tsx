import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import { Frame } from './Frame.js';
import { NotFound } from './NotFound.js';
import { NotLoaded } from './NotLoaded.js';
import { loadPage, sections } from './sections.js';
import { Trouble } from './Trouble.js';

const pages = sections.flatMap(({ name, path }): RouteObject[] => {
  const load = loadPage(name);
  if (load === undefined) return [];
  return [
    {
      path: path === '/' ? '/' : `${path}/*`,
      lazy: async () => ({
        Component: await load().then(
          (page) => page.default,
          () => NotLoaded,
        ),
      }),
      errorElement: <Trouble />,
    },
  ];
});

/** The addresses of the application: one for each section, whose page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <Trouble />,
    hydrateFallbackElement: <p className="hidden-text">正在载入</p>,
    children: [...pages, { path: '*', element: <NotFound /> }],
  },
]);
