import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from './panel.module.css';

/** Shows and hides the keys of the page; not there on narrow screens, which have no keyboard as a rule. */
export const HelpButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    type="text"
    className={styles.helpButton ?? ''}
    icon={<QuestionCircleOutlined />}
    aria-label="键盘操作说明"
    title="键盘操作说明（?）"
    onClick={onClick}
  />
);
