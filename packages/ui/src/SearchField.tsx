import { TextField } from './TextField.tsx';

interface SearchFieldProps {
  /** Says what is searched; it stands in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly maxLength?: number;
}

/** Where one types what one is looking for. */
export const SearchField = ({ label, value, onSearch, maxLength = 80 }: SearchFieldProps) => (
  <TextField
    label={label}
    labelHidden
    placeholder={label}
    type="search"
    maxLength={maxLength}
    value={value}
    onChange={(event) => onSearch(event.target.value)}
  />
);
