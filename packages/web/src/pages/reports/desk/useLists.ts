import { useCallback, useMemo, useState } from 'react';
import type { Decision, Finding, Statement } from '../../../api/types.js';
import { everyFinding, filterFindings, inOrder, listFindings } from './findings.js';
import { everyStatement, filterStatements } from './statements.js';

export type Tab = 'findings' | 'statements' | 'overview';

/** What was found and tested, in a report or between several, and what was decided on it. */
export interface Listed {
  readonly findings: readonly Finding[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
}

export type Lists = ReturnType<typeof useLists>;

/**
 * The lists of a desk: what they hold, which is open, and how they are filtered.
 *
 * @param whenFine what to open where nothing was found
 */
export function useLists({ findings, statements, decisions }: Listed, whenFine: Tab) {
  const ordered = useMemo(() => inOrder(findings), [findings]);
  const all = useMemo(() => listFindings(ordered, decisions), [ordered, decisions]);
  const [tab, setTab] = useState<Tab>(findings.length === 0 ? whenFine : 'findings');
  const [filter, setFilter] = useState(everyFinding);
  const [statementFilter, setStatementFilter] = useState(everyStatement);
  const listed = useMemo(() => filterFindings(all, filter), [all, filter]);
  const listedStatements = useMemo(() => filterStatements(statements, statementFilter), [statements, statementFilter]);

  /** Ids of the open list, in its order. */
  const ids = useMemo(() => {
    if (tab === 'findings') return listed.map(({ finding }) => finding.id);
    return tab === 'statements' ? listedStatements.map(({ id }) => id) : [];
  }, [tab, listed, listedStatements]);

  /** Opens the list with this entry; its filters are taken away where they hide it. */
  const reveal = useCallback(
    (id: string) => {
      if (all.some(({ finding }) => finding.id === id)) {
        setTab('findings');
        setFilter((now) => (filterFindings(all, now).some(({ finding }) => finding.id === id) ? now : everyFinding));
      } else if (statements.some((statement) => statement.id === id)) {
        setTab('statements');
        setStatementFilter((now) =>
          filterStatements(statements, now).some((statement) => statement.id === id) ? now : everyStatement,
        );
      }
    },
    [all, statements],
  );

  return {
    ordered,
    all,
    statements,
    tab,
    setTab,
    filter,
    setFilter,
    statementFilter,
    setStatementFilter,
    listed,
    listedStatements,
    ids,
    reveal,
  };
}
