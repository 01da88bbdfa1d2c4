import type { OpinionWishes } from '../workshop/tasks.js';

interface Asked {
  readonly reviewer?: string | undefined;
  readonly date?: string | undefined;
  readonly accept: OpinionWishes['accept'];
}

/** What an opinion is asked for with; where no day is given, that of today. */
export const datedWishes = ({ reviewer, date, accept }: Asked): OpinionWishes => ({
  accept,
  date: date ?? localDay(new Date()),
  ...(reviewer === undefined ? {} : { reviewer }),
});

/** The day it is here, as 2024-03-18. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
