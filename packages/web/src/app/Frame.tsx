import { Suspense, useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation, useNavigation } from 'react-router-dom';
import { useServerEvents } from '../api/events.js';
import { ConnectionNotice } from './ConnectionNotice.js';
import styles from './frame.module.css';
import { sections } from './sections.js';

/** The frame of every page: navigation at the left (below on narrow screens), the page beside it. */
export const Frame = () => {
  useServerEvents();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const section = pathname.split('/')[1];
  const first = useRef(true);
  // After a change of page the keyboard goes on from the page's beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the section changes
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus();
  }, [section]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <header className={styles.side}>
        <NavLink to="/" className={styles.brand ?? ''}>
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span>衡绩</span>
        </NavLink>
        <nav aria-label="主导航">
          <ul>
            {sections.map(({ name, path, label, short, Icon }) => (
              <li key={name}>
                <NavLink to={path} end={path === '/'}>
                  <Icon aria-hidden />
                  <span className={styles.long}>{label}</span>
                  <span className={styles.short}>{short}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className={styles.local}>本机运行，文件不外传</p>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={state === 'loading'}>
        {state === 'loading' ? <div className={styles.loading} /> : null}
        <ConnectionNotice />
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
};
