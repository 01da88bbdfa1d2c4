import { Link } from 'react-router-dom';
import type { Group, Quote } from '../../../api/types.js';
import { placeCode } from '../../../common/place-code.js';
import styles from './compare.module.css';
import { byMember, memberWords } from './groups.js';

/** At most so many quotes of a report are listed. */
const mostQuotes = 20;

/** Quotes side by side, report by report, each a link into its document. */
export const MemberPlaces = ({ group, quotes }: { readonly group: Group; readonly quotes: readonly Quote[] }) => (
  <ul className={styles.places} aria-label="原文位置">
    {byMember(group, quotes).map(({ member, quotes: own }) => (
      <li key={member?.report ?? ''}>
        <small>{member === undefined ? '' : memberWords(member)}</small>
        <small>{member?.name}</small>
        <span>
          {own.slice(0, mostQuotes).map((quote) => {
            const words = quote.text.trim() || '（空）';
            const key = placeCode(quote.at);
            return member === undefined ? (
              <span key={key}>{words}</span>
            ) : (
              <Link key={key} to={`/reports/${member.report}?at=${key}`} title="在原文中查看">
                {words}
              </Link>
            );
          })}
          {own.length > mostQuotes ? `等${own.length}处` : null}
        </span>
      </li>
    ))}
  </ul>
);
