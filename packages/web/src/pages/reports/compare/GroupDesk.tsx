import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useDecideInGroup } from '../../../api/groups.js';
import type { Group, Quote } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { FindingsPanel } from '../desk/FindingsPanel.js';
import { HelpButton } from '../desk/HelpButton.js';
import { ShortcutHelp } from '../desk/ShortcutHelp.js';
import { StatementsPanel } from '../desk/StatementsPanel.js';
import { useDesk } from '../desk/useDesk.js';
import { type Tab, useLists } from '../desk/useLists.js';
import styles from './compare.module.css';
import { betweenWords, leftOut, memberWords } from './groups.js';
import { MemberPlaces } from './MemberPlaces.js';

/** The desk of a reviewer for a group: its reports, and what was found and tested between them. */
export const GroupDesk = ({ group }: { readonly group: Group }) => {
  const { id, members, findings, statements, coverage } = group;
  const lists = useLists(group, 'statements');
  const { mutate: decide } = useDecideInGroup(id);
  const [params, setParams] = useSearchParams();
  // The address remembers the finding, for the way back from the document.
  const onSelect = useCallback(
    (selected: string) => setParams({ finding: selected }, { replace: true, preventScrollReset: true }),
    [setParams],
  );
  const desk = useDesk({ lists, decide, onSelect });
  const { select, help, setHelp } = desk;

  const wanted = params.get('finding');
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (wanted !== null && [...findings, ...statements].some((one) => one.id === wanted)) select(wanted);
  }, [wanted, findings, statements, select]);

  const between = useMemo(
    () =>
      new Map([
        ...findings.map((one) => [one.id, betweenWords({ members }, one.quotes)] as const),
        ...statements.map((one) => [one.id, betweenWords({ members }, one.figures)] as const),
      ]),
    [members, findings, statements],
  );
  const placeOf = (one: { readonly id: string }) => between.get(one.id);
  const out = leftOut(group);
  const open = lists.all.filter(({ state }) => state === 'open').length;
  const passagesOf = (_id: string, quotes: readonly Quote[]) => <MemberPlaces group={group} quotes={quotes} />;
  return (
    <>
      <ul className={styles.members} aria-label="本组报告">
        {members.map((member) => (
          <li key={`${member.report}/${member.role}/${member.project ?? ''}`} title={member.how}>
            <small>{memberWords(member)}</small>
            <Link to={`/reports/${member.report}`}>{member.name}</Link>
          </li>
        ))}
      </ul>
      <section className={styles.desk} aria-label="核对结果">
        <div className={styles.tabs}>
          <Choices<Tab>
            label="显示"
            value={lists.tab}
            choices={[
              { value: 'findings', label: '问题', count: lists.all.length },
              { value: 'statements', label: '核对', count: statements.length },
            ]}
            onChange={lists.setTab}
          />
          {open === 0 ? null : <span className={styles.open}>待处理 {open}</span>}
          <HelpButton onClick={() => setHelp((now) => !now)} />
        </div>
        {help ? <ShortcutHelp onClose={() => setHelp(false)} /> : null}
        {lists.tab === 'findings' ? (
          <>
            {out.findings === 0 ? null : (
              <p className={styles.out}>
                问题太多，只列出最重的 {findings.length} 个，另有 {out.findings} 个没有列出。
              </p>
            )}
            <FindingsPanel
              lists={lists}
              desk={desk}
              canFollowText={false}
              whenFine={
                coverage.statements === 0
                  ? '这些报告之间没有可以互相核对的数字。'
                  : `互相核对了 ${coverage.statements} 个数字，没有发现不一致。`
              }
              placeOf={placeOf}
              passagesOf={passagesOf}
            />
          </>
        ) : (
          <>
            {out.statements === 0 ? null : (
              <p className={styles.out}>核对过的数字太多，另有 {out.statements} 个没有列出。</p>
            )}
            <StatementsPanel
              lists={lists}
              desk={desk}
              whenNone="这些报告之间没有可以互相核对的数字。"
              placeOf={placeOf}
              passagesOf={passagesOf}
            />
          </>
        )}
      </section>
    </>
  );
};
