import { type MoneySubject, stages } from '@hengji/core';
import { Button, Dropdown } from 'antd';
import { type MoneyPeriod, periodName } from '../model/money-columns.js';
import { subjectNames } from '../model/money-subjects.js';

/** Adds to a table of money what its form has no place for: lines of any subject, columns of any stage. */
export const MoneyTools = ({
  addable,
  year,
  onSubject,
  onPeriod,
}: {
  readonly addable: readonly MoneySubject[];
  readonly year: number | undefined;
  readonly onSubject: (subject: MoneySubject) => void;
  /** Absent where amounts stand for no stage. */
  readonly onPeriod?: (period: MoneyPeriod) => void;
}) => {
  const years = year === undefined ? [undefined] : [year - 2, year - 1, year];
  const periods = years.flatMap((of) => stages.map((stage): MoneyPeriod => ({ year: of, stage })));
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          style: { maxHeight: 360, overflow: 'auto' },
          items: addable.map((subject) => ({
            key: subject,
            label: subjectNames[subject],
            onClick: () => onSubject(subject),
          })),
        }}
      >
        <Button size="small" type="text">
          增加一项
        </Button>
      </Dropdown>
      {onPeriod === undefined ? null : (
        <Dropdown
          autoFocus
          trigger={['click']}
          menu={{
            style: { maxHeight: 360, overflow: 'auto' },
            items: periods.map((period) => ({
              key: periodName(period),
              label: periodName(period),
              onClick: () => onPeriod(period),
            })),
          }}
        >
          <Button size="small" type="text">
            更多列
          </Button>
        </Dropdown>
      )}
    </>
  );
};
