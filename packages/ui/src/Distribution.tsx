import { Check } from 'lucide-react';
import { AnswerShape } from './AnswerShape.tsx';
import { answerLook } from './answerLook.ts';
import { classNames } from './classNames.ts';
import { formatNumber, formatShare } from './format.ts';
import { RichText } from './RichText.tsx';

/** One bar: how many gave this answer. */
export interface DistributionBucket {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly right: boolean;
}

interface DistributionProps {
  readonly buckets: readonly DistributionBucket[];
  /** Whether the bars are choices, which have a colour, a shape and a letter each. */
  readonly choices: boolean;
  /** Marks the right ones; leave it out while the question is open. */
  readonly reveal?: boolean;
  readonly labels: { readonly title: string; readonly right: string; readonly others: string };
  readonly language: string;
  readonly size?: 'normal' | 'stage';
  /** Free answers that have no bar because others were given more often. */
  readonly others?: number;
  /** At most so many bars of free answers; the rest is counted as others, and a right one is kept. */
  readonly top?: number;
  /** Keys of the own answer, which get a mark. */
  readonly own?: readonly string[];
  readonly ownLabel?: string;
}

const sumOf = (buckets: readonly DistributionBucket[]): number =>
  buckets.reduce((sum, { count }) => sum + count, 0);

/** The first ones; where what is right is shown, it is among them however few gave it. */
const topOf = (buckets: readonly DistributionBucket[], top: number, reveal: boolean) => {
  const first = buckets.slice(0, top);
  const right = reveal && !first.some((bucket) => bucket.right) && buckets.find((bucket) => bucket.right);
  return right ? [...first.slice(0, -1), right] : first;
};

/** How the answers are distributed, as labelled bars; the numbers beside them are its table. */
export const Distribution = ({
  buckets,
  choices,
  reveal = false,
  labels,
  language,
  size = 'normal',
  others = 0,
  top = 8,
  own = [],
  ownLabel,
}: DistributionProps) => {
  const total = sumOf(buckets) + others;
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const shown = choices ? buckets : topOf(buckets, top, reveal);
  const left = choices ? 0 : total - sumOf(shown);
  const stage = size === 'stage';
  return (
    <ul aria-label={labels.title} className={classNames('flex w-full flex-col', stage ? 'gap-4' : 'gap-2')}>
      {shown.map(({ key, label, count, right }, position) => {
        const { color, letter } = answerLook(position);
        const marked = reveal && right;
        return (
          <li
            key={key}
            className={classNames(
              'flex flex-wrap items-center justify-between gap-x-3 gap-y-1',
              stage ? 'text-4xl' : 'text-sm',
            )}
          >
            <span className="flex min-w-0 flex-1 basis-[8em] flex-wrap items-center gap-x-2 font-medium">
              {choices && (
                <span className="flex shrink-0 items-center gap-1.5" style={{ color }}>
                  <AnswerShape position={position} className={stage ? 'size-11' : 'size-4'} />
                  <span className="font-extrabold text-text">{letter}</span>
                </span>
              )}
              <span className="max-w-fit min-w-0 flex-1 basis-[4em] wrap-anywhere">
                <RichText text={label} inline />
              </span>
              {marked && (
                <span className="inline-flex shrink-0 items-center gap-1 font-bold text-correct">
                  <Check aria-hidden="true" strokeWidth={3.5} className="size-[1.2em]" />
                  <span className="sr-only">{labels.right}</span>
                </span>
              )}
              {own.includes(key) && ownLabel && (
                <span className="shrink-0 rounded-full bg-brand-soft px-2 py-0.5 text-xs font-semibold">
                  {ownLabel}
                </span>
              )}
            </span>
            <span className="figures shrink-0 font-semibold">
              {formatNumber(count, language)}{' '}
              <span className="font-normal text-muted">
                · {formatShare(count / Math.max(1, total), language)}
              </span>
            </span>
            <span
              aria-hidden="true"
              className={classNames('w-full overflow-hidden rounded-full bg-raised', stage ? 'h-8' : 'h-2.5')}
            >
              <span
                className="block h-full origin-left rounded-full transition-transform duration-(--slow) ease-argus rtl:origin-right"
                style={{
                  transform: `scaleX(${count / most})`,
                  background: choices ? color : marked ? 'var(--correct)' : 'var(--brand)',
                }}
              />
            </span>
          </li>
        );
      })}
      {left > 0 && (
        <li className={classNames('flex justify-between gap-3 text-muted', stage ? 'text-3xl' : 'text-sm')}>
          <span className="min-w-0 wrap-anywhere">{labels.others}</span>
          <span className="figures">
            {formatNumber(left, language)} · {formatShare(left / total, language)}
          </span>
        </li>
      )}
    </ul>
  );
};
