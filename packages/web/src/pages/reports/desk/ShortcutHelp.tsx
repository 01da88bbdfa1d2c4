import { Button } from 'antd';
import styles from './panel.module.css';
import { shortcutHelp } from './shortcuts.js';

/** The keys of this page. */
export const ShortcutHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <section className={styles.help} aria-label="键盘操作说明">
    <dl>
      {shortcutHelp.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <Button size="small" onClick={onClose}>
      收起
    </Button>
  </section>
);
