import type { ReactNode } from 'react';

export interface Column {
  readonly label: string;
  /** Height; null leaves a gap. */
  readonly value: number | null;
  /** The value in words, above the column and in the table. */
  readonly text: string;
}

interface ColumnsProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly columns: readonly Column[];
  /** What the highest column may reach; the highest value where it is left out. */
  readonly most?: number;
  readonly look?: 'brand' | 'correct';
  /** Names of the table's two columns. */
  readonly heads: readonly [string, string];
}

const looks = { brand: 'bg-brand', correct: 'bg-correct' } as const;

/** Columns over an axis. What they show stands in words above them and, for screen readers, in a table. */
export const Columns = ({ title, hint, columns, most, look = 'brand', heads }: ColumnsProps) => {
  const top = most ?? Math.max(1, ...columns.map(({ value }) => value ?? 0));
  return (
    <figure className="flex min-w-0 flex-col gap-2 print:break-inside-avoid">
      <figcaption className="text-sm font-semibold text-muted">{title}</figcaption>
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-1">
        {columns.map(({ label, value, text }) => (
          <div key={label} className="flex min-w-0 flex-col items-center gap-1 text-center text-xs">
            <div className="flex h-24 w-full flex-col items-center justify-end gap-0.5">
              <span className="figures leading-none text-muted">{text}</span>
              <div
                className={`w-full max-w-10 rounded-t-sm [print-color-adjust:exact] ${looks[look]}`}
                style={{
                  height: value === null ? 0 : `${Math.max(value > 0 ? 2 : 0, (100 * value) / top) * 0.8}%`,
                }}
              />
            </div>
            <span className="figures w-full border-t border-edge pt-1 leading-tight text-muted">{label}</span>
          </div>
        ))}
      </div>
      {hint && <p className="text-xs text-muted">{hint}</p>}
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};
