import { Select } from 'antd';
import { usePacks } from '../api/packs.js';
import type { PackSummary } from '../api/types.js';
import { reportKindName } from '../common/words.js';
import { packYears, shadowedPacks } from './pack-choice.js';
import styles from './pack-select.module.css';

/** Any number of packs, or none; their order counts where several are of one kind and year. */
export const PackSelect = ({
  id,
  value,
  onChange,
}: {
  /** For the label. */
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (packs: readonly string[]) => void;
}) => {
  const { data: packs = [], isPending } = usePacks();
  const shadowed = shadowedPacks(packs, value);
  return (
    <div className={styles.packs}>
      <Select
        id={id}
        mode="multiple"
        loading={isPending}
        placeholder="不使用，只按报告自己印的标准"
        optionFilterProp="title"
        maxCount={20}
        popupMatchSelectWidth={false}
        value={[...value]}
        options={(['department', 'project'] as const).map((kind) => ({
          label: reportKindName[kind],
          options: packs
            .filter((pack) => pack.kind === kind)
            .map((pack) => ({ value: pack.id, label: pack.title, title: `${pack.place} ${pack.title}` })),
        }))}
        optionRender={({ value: option }) => <PackOption pack={packs.find((pack) => pack.id === option)} />}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
      {shadowed.length === 0 ? null : (
        <small role="status">
          同类同年度的以排在前面的为准，用不上：{shadowed.map(({ title }) => title).join('、')}
        </small>
      )}
    </div>
  );
};

const PackOption = ({ pack }: { readonly pack: PackSummary | undefined }) =>
  pack === undefined ? null : (
    <span className={styles.option}>
      {pack.title}
      <small>
        {pack.place}，{packYears(pack)}
      </small>
    </span>
  );
