import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';

/** The search in a list of a desk; the key / leads to it. */
export const SearchField = ({
  label,
  placeholder,
  value,
  onChange,
  className = '',
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string | undefined;
}) => (
  <Input
    data-search
    allowClear
    size="small"
    className={className}
    prefix={<SearchOutlined aria-hidden />}
    placeholder={placeholder}
    aria-label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);
