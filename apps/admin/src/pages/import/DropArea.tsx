import { Button } from '@argus/ui/Button.tsx';
import { Download, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { argus } from '../../argus.ts';
import { downloadText } from '../../downloadText.ts';
import { whyNot } from '../../said.ts';
import { sizeInMegabytes } from './useImport.ts';

/** Where a file is dropped, or chosen with a button. */
export const DropArea = ({ onFile }: { onFile: (file: File) => void }) => {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const takeExample = () =>
    argus.quizzes.csvExample
      .query()
      .then(downloadText)
      .catch((error: unknown) => toast.error(whyNot(error)));
  return (
    <section
      aria-label={t('drop')}
      className={`flex flex-col items-center gap-4 rounded-card border-2 border-dashed p-10 text-center transition-colors ${
        over ? 'border-brand bg-brand-soft' : 'border-edge bg-surface'
      }`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <FileUp aria-hidden="true" className="size-14 text-brand" />
      <p className="text-lg font-semibold">{t('drop')}</p>
      <input
        ref={input}
        type="file"
        aria-label={t('choose')}
        accept=".txt,.csv,.tsv,.json,text/*,application/json"
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <div className="flex flex-wrap justify-center gap-3">
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <Button
          look="quiet"
          icon={<Download aria-hidden="true" className="size-4.5" />}
          onClick={() => void takeExample()}
        >
          {t('example')}
        </Button>
      </div>
      <p className="text-sm text-muted">{t('limit', { size: sizeInMegabytes })}</p>
    </section>
  );
};
