import type { ArgusClient } from '@argus/client';
import { useArgus } from '@argus/client/react';
import { fileLimits } from '@argus/formats/limits';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNot } from '../../said.ts';
import { readBase64 } from './readBase64.ts';

export type ReadFile = Awaited<ReturnType<ArgusClient['quizzes']['import']['mutate']>>;
export type ReadQuestion = ReadFile['questions'][number];

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'empty' }
  | { readonly step: 'reading' | 'sending'; readonly name: string }
  | { readonly step: 'failed'; readonly name: string; readonly message: string }
  | { readonly step: 'read'; readonly name: string; readonly file: ReadFile };

export const sizeInMegabytes = Math.floor(fileLimits.size / 1024 / 1024);

/** Reads a file, has the server make sense of it, and can be cancelled meanwhile. */
export const useImport = () => {
  const argus = useArgus();
  const { t } = useTranslation('imports');
  const [state, setState] = useState<ImportState>({ step: 'empty' });
  const running = useRef<AbortController | null>(null);

  const clear = () => {
    running.current?.abort();
    setState({ step: 'empty' });
  };
  const read = async (chosen: File) => {
    const { name } = chosen;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: ImportState) => {
      if (!signal.aborted) setState(next);
    };
    if (chosen.size > fileLimits.size) {
      return show({ step: 'failed', name, message: t('tooLarge', { name, size: sizeInMegabytes }) });
    }
    try {
      show({ step: 'reading', name });
      const base64 = await readBase64(chosen, signal);
      show({ step: 'sending', name });
      const file = await argus.quizzes.import.mutate({ fileName: name, base64 }, { signal });
      show({ step: 'read', name, file });
    } catch (error) {
      show({ step: 'failed', name, message: whyNot(error) });
    }
  };
  return { state, read: (chosen: File) => void read(chosen), clear };
};
