import { formatNumber } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';
import { conditionLook } from './condition.ts';
import { groupName } from './groupName.ts';

interface MonitorGridProps {
  readonly view: MonitorView;
  readonly onOpen: (participantId: string) => void;
  readonly empty: string;
}

/** One tile for each participant: two hundred fit on a screen at once. */
export const MonitorGrid = ({ view, onOpen, empty }: MonitorGridProps) => {
  const { t, i18n } = useTranslation('monitor');
  const { tiles, window, question } = view;
  const groups = window.groups.length > 0 ? window.groups : [{ group: '', from: 0, count: window.fits }];
  const words = (tile: MonitorView['tiles'][number]) => {
    if (tile.condition === 'fine' && question && tile.share !== null && tile.share < 1)
      return t('result.partly');
    if (tile.condition === 'fine' && question) return t('condition.right');
    return t(`condition.${tile.condition}`);
  };
  return (
    <div className="relative flex max-h-[70dvh] flex-col gap-4 overflow-auto p-4">
      {tiles.length === 0 && <p className="p-2 text-center text-muted">{empty}</p>}
      {groups.map(({ group, from, count }) => {
        const shown = tiles.slice(
          Math.max(0, from - window.offset),
          Math.max(0, from - window.offset + count),
        );
        return (
          shown.length > 0 && (
            <section key={`${group} ${from}`} className="flex flex-col gap-2">
              {group !== '' && (
                <h3 className="text-sm font-bold">
                  {groupName(t, window.group, group)} <span className="figures text-muted">{count}</span>
                </h3>
              )}
              <ul className="grid grid-cols-[repeat(auto-fill,minmax(7.25rem,1fr))] gap-1.5">
                {shown.map((tile) => {
                  const { icon: Icon, classes } = conditionLook[tile.condition];
                  return (
                    <li key={tile.participantId}>
                      <button
                        type="button"
                        className={`flex min-h-11 w-full flex-col rounded-control border-2 px-1.5 py-1 text-start ${classes}`}
                        onClick={() => onOpen(tile.participantId)}
                      >
                        <bdi className="w-full truncate text-sm leading-5 font-bold text-text">
                          {tile.nickname}
                        </bdi>
                        <span className="flex w-full items-center gap-0.5 text-xs leading-4 font-semibold">
                          <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2.5} />
                          <span className="min-w-0 flex-1 truncate">{words(tile)}</span>
                          <span className="figures">{formatNumber(tile.points, i18n.language)}</span>
                        </span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        );
      })}
      {window.fits > tiles.length && (
        <p className="text-sm text-muted">{t('moreTiles', { count: window.fits - tiles.length })}</p>
      )}
    </div>
  );
};
