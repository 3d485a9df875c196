import { Languages } from 'lucide-react';
import { ownNameOf } from './language.ts';

/** Switches the language; each is named in itself, so that one who reads nothing else here finds it. */
export const LanguageSelect = ({
  label,
  languages,
  language,
  onChange,
}: {
  label: string;
  languages: readonly string[];
  language: string;
  onChange: (language: string) => void;
}) => (
  <label className="relative inline-flex min-h-11 items-center rounded-control hover:bg-raised">
    <span className="sr-only">{label}</span>
    <Languages aria-hidden="true" className="pointer-events-none absolute start-2.5 size-5" />
    <select
      value={language}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-11 max-w-[min(20rem,60vw)] appearance-none rounded-control bg-transparent ps-9 pe-3 text-sm font-semibold text-text"
    >
      {languages.map((code) => (
        <option key={code} value={code} lang={code} className="bg-surface text-text">
          {ownNameOf(code)}
        </option>
      ))}
    </select>
  </label>
);
