import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { Spinner } from '@argus/ui/Spinner.tsx';
import { useTranslation } from 'react-i18next';
import { DropArea } from './DropArea.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { useImport } from './useImport.ts';

/** From a file to a quiz. */
export const ImportPage = () => {
  const { t } = useTranslation('imports');
  const { state, read, clear } = useImport();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="mt-1 text-pretty text-muted">{t('lead')}</p>
      </header>
      {state.step === 'failed' && <Notice look="wrong">{state.message}</Notice>}
      {(state.step === 'empty' || state.step === 'failed') && <DropArea onFile={read} />}
      {(state.step === 'reading' || state.step === 'sending') && (
        <div role="status" className="card flex flex-wrap items-center gap-4 p-6">
          <Spinner className="size-7 text-brand" />
          <p className="min-w-0 flex-1 font-medium wrap-anywhere">{t(state.step, { name: state.name })}</p>
          <Button onClick={clear}>{t('cancel')}</Button>
        </div>
      )}
      {state.step === 'read' && <ImportPreview name={state.name} file={state.file} onOther={clear} />}
    </div>
  );
};
