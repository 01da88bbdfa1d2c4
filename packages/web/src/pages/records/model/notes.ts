import type { Entry, Evaluation } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { withYears } from './entries.js';
import { listTable, type Table } from './table.js';

/** 备注 of the record, one to a line. */
export const notesTable = (evaluation: Evaluation): Table =>
  listTable<Entry>(
    {
      columns: [
        { id: 'text', title: '备注', width: 900, get: ({ text }) => text, set: (note, text) => ({ ...note, text }) },
      ],
      lines: ({ notes }) => notes,
      put: (record, notes) => ({ ...record, notes }),
      blank: { text: '' },
      label: ({ text }) => text.slice(0, 20),
    },
    evaluation,
  );

/** The notes that the forms of the pack print anyway. */
export const printedNotes = ({ forms = [] }: PackDetail, year: number | undefined): string[] =>
  forms.flatMap(({ notes = [] }) => notes.map((note) => withYears(note, year)));
