import { useEffect, useRef, useState } from 'react';
import { heldHostToken } from '../../hostToken.ts';
import { inWords, whyNot } from '../../said.ts';
import { saveBlob } from '../../saveBlob.ts';
import { exportFile, FileProblem } from './exportFile.ts';

export type Format = 'xlsx' | 'json' | 'csv-questions' | 'csv-participants' | 'csv-answers';

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly format: Format; readonly done: number }
  | { readonly state: 'failed'; readonly message: string };

const queryOf = (format: Format): string => {
  const [kind, sheet] = format.split('-');
  return sheet ? `format=${kind}&sheet=${sheet}` : `format=${format}`;
};

/** Writes a file of the session's results, with progress; leaving the page ends it like a cancel. */
export const useExport = (sessionId: string) => {
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (format: Format): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState({ state: 'writing', format, done: 0 });
    try {
      const { blob, fileName } = await exportFile({
        url: `/export/${encodeURIComponent(sessionId)}?${queryOf(format)}`,
        hostToken: heldHostToken(sessionId),
        signal: control.signal,
        onProgress: (done) => !control.signal.aborted && setState({ state: 'writing', format, done }),
      });
      if (control.signal.aborted) return;
      saveBlob(fileName, blob);
      setState({ state: 'idle' });
    } catch (error) {
      if (control.signal.aborted) return;
      setState({
        state: 'failed',
        message: error instanceof FileProblem ? inWords(error.message) : whyNot(error),
      });
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ state: 'idle' });
  };
  return { state, start, cancel };
};
