import { solutionOf } from '@argus/game/question';
import { Button } from '@argus/ui/Button.tsx';
import { plainText } from '@argus/ui/richText.ts';
import { SearchField } from '@argus/ui/SearchField.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';
import type { Take } from './selection.ts';
import type { ReadQuestion } from './useImport.ts';

const rowHeight = 64;

interface QuestionPickerProps {
  readonly questions: readonly ReadQuestion[];
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}

/** The questions of the file, to look at and to choose from; only those in sight are drawn. */
export const QuestionPicker = ({ questions, take, onTake }: QuestionPickerProps) => {
  const { t } = useTranslation('imports');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLocaleLowerCase());
  const shown = useMemo(
    () => questions.filter(({ prompt }) => prompt.toLocaleLowerCase().includes(wanted)),
    [questions, wanted],
  );
  const scroller = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const ids = take.way === 'chosen' ? take.ids : null;
  const choose = (chosen: Iterable<string>) => onTake({ way: 'chosen', ids: new Set(chosen) });
  const toggle = (id: string) => {
    const next = new Set(ids ?? []);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <section className="card flex flex-col gap-3 p-5" aria-labelledby="file-questions">
      <h2 id="file-questions" className="text-lg font-bold">
        {t('preview')}
        {ids && (
          <span className="ms-2 text-sm font-normal text-muted">{t('selected', { count: ids.size })}</span>
        )}
      </h2>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-52 flex-1">
          <SearchField label={t('search')} value={search} onSearch={setSearch} />
        </div>
        <Button onClick={() => choose([...(ids ?? []), ...shown.map(({ id }) => id)])}>
          {t('selectShown', { count: shown.length })}
        </Button>
        {ids && <Button onClick={() => choose([])}>{t('selectNone')}</Button>}
      </div>
      <ul ref={scroller} className="h-[28rem] overflow-auto rounded-control border border-line">
        <li aria-hidden="true" style={{ height: virtual.getVirtualItems()[0]?.start ?? 0 }} />
        {virtual.getVirtualItems().map(({ index }) => {
          const question = shown[index];
          if (!question) return null;
          const { icon: Icon } = kindOf(question.kind);
          return (
            <li key={question.id} style={{ height: rowHeight }} className="border-b border-line">
              <label className="flex h-full cursor-pointer items-center gap-3 px-4 hover:bg-raised">
                <input
                  type="checkbox"
                  className="size-5 shrink-0 accent-brand"
                  checked={take.way === 'all' || (ids?.has(question.id) ?? false)}
                  onChange={() => toggle(question.id)}
                />
                <Icon aria-hidden="true" className="size-4.5 shrink-0 text-muted" />
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-1 font-medium">{plainText(question.prompt)}</span>
                  <span className="line-clamp-1 text-sm text-muted">
                    {plainText(solutionOf(question).texts.join(' · '))}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
        <li
          aria-hidden="true"
          style={{ height: virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) }}
        />
      </ul>
    </section>
  );
};
