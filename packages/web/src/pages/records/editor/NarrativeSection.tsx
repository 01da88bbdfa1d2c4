import type { Scorecard } from '@hengji/core';
import { App, Button, Input } from 'antd';
import { useId, useMemo } from 'react';
import type { Finding, RecordCheck } from '../../../api/types.js';
import { severityName } from '../../../common/words.js';
import type { Draft } from '../draft/useDraft.js';
import {
  type Chapter,
  type ChapterDraft,
  chaptersOf,
  draftsIn,
  headingText,
  type Outline,
  withChapter,
  withHeading,
  withNewChapter,
  withoutChapter,
} from '../model/chapters.js';
import { figuresOf } from '../model/figures.js';
import { type PlacedFindings, sectionKey } from '../model/finding-places.js';
import styles from './editor.module.css';
import { LabelledField } from './LabelledField.js';

/** The report by its outline, with what will be drafted where nothing is written, and the figures of the record beside it. */
export const NarrativeSection = ({
  draft,
  outline,
  composed,
  placed,
  card,
}: {
  readonly draft: Draft;
  readonly outline: Outline;
  /** The headings of the report as it was composed last. */
  readonly composed: RecordCheck['outline'] | undefined;
  readonly placed: PlacedFindings | undefined;
  readonly card: Scorecard | undefined;
}) => {
  const { evaluation, change } = draft;
  const chapters = useMemo(() => chaptersOf(outline, evaluation.sections), [outline, evaluation.sections]);
  const drafts = useMemo(() => draftsIn(composed ?? []), [composed]);
  return (
    <div className={styles.writing}>
      <div>
        <p className={styles.hint}>
          空着的部分，导出报告时按填好的数据拟一段初稿（浅色显示），并提醒您核对；写了文字的，原样保留。
        </p>
        {chapters.length === 0 ? <p>正在取得报告的提纲……</p> : null}
        {chapters.map((chapter, at) => (
          <ChapterField
            key={chapter.key}
            chapter={chapter}
            draft={drafts.get(chapter.key)}
            findings={placed?.bySection.get(sectionKey(chapter.title)) ?? []}
            onChange={(text) => change((record) => withChapter(record, outline, chapter.key, text), chapter.key)}
            onHeading={(text) => change((record) => withHeading(record, chapter.key, text))}
            onDelete={() => change((record) => withoutChapter(record, chapter.key))}
            onAdd={() => {
              // Below a heading with parts the new one is a part as well.
              const level = Math.max(chapter.level, chapters[at + 1]?.level ?? 0);
              change((record) => withNewChapter(record, outline, chapter.key, level));
            }}
          />
        ))}
      </div>
      <Figures figures={figuresOf(evaluation, card)} />
    </div>
  );
};

const ChapterField = ({
  chapter,
  draft,
  findings,
  onChange,
  onHeading,
  onDelete,
  onAdd,
}: {
  readonly chapter: Chapter;
  readonly draft: ChapterDraft | undefined;
  readonly findings: readonly Finding[];
  readonly onChange: (text: string) => void;
  readonly onHeading: (text: string) => void;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
}) => {
  const { level, asks, text, isRequired } = chapter;
  const id = useId();
  const isPreface = !isRequired && headingText(chapter) === '' && chapter.key === 'own 0';
  const isFixed = isRequired || isPreface;
  const name = headingText(chapter) || (isPreface ? '标题之前的文字' : '自加的标题');
  return (
    <div className={styles.chapter} data-level={level}>
      <div className={styles.heading}>
        {isFixed ? (
          <label htmlFor={id}>{name}</label>
        ) : (
          <LabelledField label="自加的标题" value={headingText(chapter)} isLive={false} onChange={onHeading} />
        )}
        <Button size="small" type="text" aria-label={`加标题：在“${name}”后面`} onClick={onAdd}>
          加标题
        </Button>
        {isRequired ? null : (
          <Button size="small" type="text" aria-label={`删除“${name}”和它的文字`} onClick={onDelete}>
            删除
          </Button>
        )}
      </div>
      {asks === undefined ? null : <p className={styles.hint}>{asks}</p>}
      <Input.TextArea
        id={id}
        {...(isFixed ? {} : { 'aria-label': `${name}的文字` })}
        autoSize={{ minRows: 2, maxRows: 24 }}
        value={text}
        {...(draft === undefined ? {} : { placeholder: draft.text })}
        onChange={(event) => onChange(event.target.value)}
      />
      {draft === undefined || text !== '' ? null : draft.hasTables ? (
        <p className={styles.hint}>导出时还会附上按数据列出的表。</p>
      ) : (
        <Button
          size="small"
          type="link"
          aria-label={`采用初稿，再作修改：${name}`}
          onClick={() => onChange(draft.text)}
        >
          采用初稿，再作修改
        </Button>
      )}
      {findings.map(({ id: key, severity, title: what, message }) => (
        <p key={key} className={styles.finding} data-severity={severity}>
          {severityName[severity]}：{what}。{message}
        </p>
      ))}
    </div>
  );
};

const Figures = ({ figures }: { readonly figures: readonly { readonly name: string; readonly text: string }[] }) => {
  const { message } = App.useApp();
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => message.success(`已复制：${text}`),
      () => message.error('浏览器没有允许复制'),
    );
  return (
    <aside className={styles.figures} aria-label="可引用的数据">
      <h2>可引用的数据</h2>
      <p className={styles.hint}>点一下复制，贴进文字里。</p>
      {figures.length === 0 ? <p>填好人员和资金之后，这里列出可以引用的数。</p> : null}
      <ul>
        {figures.map(({ name, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two figures may have the same name
          <li key={`${name} ${at}`}>
            <button type="button" onClick={() => copy(text)}>
              <span>{name}</span>
              <b className="number">{text}</b>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
};
