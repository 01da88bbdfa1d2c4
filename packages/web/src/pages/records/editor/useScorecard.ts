import type { Evaluation, Scorecard, ScoringRules } from '@hengji/core';
import { useEffect, useState } from 'react';
import { scorecardOf } from '../model/marks.js';

/** After the last change: marking 300 indicators takes some milliseconds, a letter must not wait for it. */
const delay = 160;

/** The marks of the record as it stands, computed a moment after it changed. */
export function useScorecard(evaluation: Evaluation, rules: ScoringRules | undefined): Scorecard | undefined {
  const [card, setCard] = useState<Scorecard>();
  const isFirst = card === undefined;
  useEffect(() => {
    if (rules === undefined) return;
    const timer = setTimeout(() => setCard(scorecardOf(evaluation, rules)), isFirst ? 0 : delay);
    return () => clearTimeout(timer);
  }, [evaluation, rules, isFirst]);
  return card;
}
