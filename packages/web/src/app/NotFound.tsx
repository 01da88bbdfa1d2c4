import { Link } from 'react-router-dom';
import { State } from '../common/State.js';

/** An address that leads nowhere. */
export const NotFound = () => (
  <State title="没有这个页面" words="地址可能有误，或者页面已经移走。">
    <Link to="/">回到开始页</Link>
  </State>
);
