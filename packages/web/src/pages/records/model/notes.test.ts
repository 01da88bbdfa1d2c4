import { describe, expect, it } from 'vitest';
import { notesTable, printedNotes } from './notes.js';
import { blank, pack } from './testing/sample.js';

describe('notes', () => {
  it('of the record are a line each; those of the pack are known apart', () => {
    const written = notesTable(blank).edited(blank, [{ row: 0, column: 0, text: '1.执行数为决算数' }]);
    expect(written.notes).toEqual([{ text: '1.执行数为决算数' }]);
    expect(printedNotes(pack, 2023)).toEqual(['2023年的目标值以批复为准']);
  });
});
