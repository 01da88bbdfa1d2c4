import { Link } from 'react-router-dom';
import type { Finding, Group, Quote } from '../../../api/types.js';
import { kindName, severities, severityName, verdictName } from '../../../common/words.js';
import { placeCode } from '../review/places.js';
import styles from './compare.module.css';
import { byMember, type Member, roleName } from './groups.js';

/** One group: its reports, where they do not agree, and what was compared. */
export const GroupView = ({ group }: { readonly group: Group }) => {
  const { unit, year, project, how, members, findings, statements, coverage } = group;
  return (
    <section className={styles.group} aria-label={`${unit} ${year}年度`}>
      <h2>
        {unit} {year}年度{project === undefined ? '' : ` 项目“${project}”`}
      </h2>
      <p className={styles.how}>{how}</p>
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={`${member.report}/${member.project ?? ''}`} title={member.how}>
            <small>{memberWords(member)}</small>
            <Link to={`/reports/${member.report}`}>{member.name}</Link>
          </li>
        ))}
      </ul>
      {findings.length === 0 ? (
        <p className={styles.fine}>
          {coverage.statements === 0
            ? '这些报告之间没有可以互相核对的数字。'
            : `互相核对了 ${coverage.statements} 个数字，没有发现不一致。`}
        </p>
      ) : (
        <ol className={styles.findings}>
          {severities
            .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
            .map((finding) => (
              <GroupFinding key={finding.id} group={group} finding={finding} />
            ))}
        </ol>
      )}
      {statements.length === 0 ? null : (
        <details className={styles.folded}>
          <summary>互相核对过的数字 {statements.length} 个</summary>
          <ul>
            {statements.map(({ id, verdict, kind, relation, figures }) => (
              <li key={id} data-verdict={verdict}>
                <b>{verdictName[verdict]}</b> {kindName[kind]} <span className="number">{relation}</span>
                <Places group={group} quotes={figures} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const memberWords = ({ role, project, year }: Member): string =>
  `${roleName[role]}${project === undefined ? '' : `“${project}”`} · ${year}年度`;

const GroupFinding = ({ group, finding }: { readonly group: Group; readonly finding: Finding }) => (
  <li data-severity={finding.severity}>
    <h3>
      <span>{severityName[finding.severity]}</span> {finding.title}
    </h3>
    <p>{finding.message}</p>
    <Places group={group} quotes={finding.quotes} />
    <dl>
      <dt>怎么办</dt>
      <dd>{finding.advice}</dd>
      <dt>依据</dt>
      <dd>{finding.basis}</dd>
    </dl>
  </li>
);

/** Quotes side by side, report by report, each a link into its document. */
const Places = ({ group, quotes }: { readonly group: Group; readonly quotes: readonly Quote[] }) => (
  <ul className={styles.places}>
    {byMember(group, quotes).map(({ member, quotes: own }) => (
      <li key={member?.report ?? ''}>
        <small>{member?.name}</small>
        {own.map((quote) => {
          const words = quote.text.trim() || '（空）';
          return member === undefined ? (
            <span key={placeCode(quote.at)}>{words}</span>
          ) : (
            <Link key={placeCode(quote.at)} to={`/reports/${member.report}?at=${placeCode(quote.at)}`}>
              {words}
            </Link>
          );
        })}
      </li>
    ))}
  </ul>
);
