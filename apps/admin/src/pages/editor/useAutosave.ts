import { reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { whyNot } from '../../said.ts';
import type { Draft } from './draft.ts';
import { keepDraft } from './keptDraft.ts';

/** `kept`: not on the server yet, but in this browser, and tried again. `conflict`: another tab has saved. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'kept' | 'conflict' | 'refused';

/** How long typing must pause before a draft is saved, in milliseconds. */
const pauseMs = 700;
const retryMs = 3_000;

/** Saves the draft whenever it rests for a moment; nothing is lost on the way. */
export const useAutosave = (quizId: string, draft: Draft, start: { revision: number; saved: Draft }) => {
  const argus = useArgus();
  const [state, setState] = useState<SaveState>(draft === start.saved ? 'saved' : 'unsaved');
  const [message, setMessage] = useState<string | null>(null);
  const revision = useRef(start.revision);
  const saved = useRef(start.saved);
  const latest = useRef(draft);
  const flying = useRef(false);
  latest.current = draft;

  const save = useCallback(async (): Promise<void> => {
    if (flying.current || latest.current === saved.current) return;
    flying.current = true;
    const sent = latest.current;
    setState('saving');
    try {
      const answer = await argus.quizzes.update.mutate({ quizId, revision: revision.current, ...sent });
      revision.current = answer.revision;
      saved.current = sent;
      setMessage(null);
      if (latest.current === sent) keepDraft(quizId, null);
      setState(latest.current === sent ? 'saved' : 'unsaved');
    } catch (error) {
      const reason = reasonOf(error);
      setMessage(whyNot(error));
      setState(
        reason === 'moved-on' ? 'conflict' : reason === null || reason === 'unavailable' ? 'kept' : 'refused',
      );
    }
    flying.current = false;
  }, [argus, quizId]);

  useEffect(() => {
    if (draft === saved.current) return undefined;
    keepDraft(quizId, { revision: revision.current, draft });
    if (state === 'conflict') return undefined;
    if (state !== 'saving') setState((now) => (now === 'kept' ? now : 'unsaved'));
    const timer = setTimeout(() => void save(), state === 'kept' ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [draft, quizId, save, state]);

  useEffect(() => {
    const leave = () => void save();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      void save();
    };
  }, [save]);

  return {
    state,
    message,
    save,
    /** Takes the draft of this page over the one that another tab has saved. */
    overwrite: async () => {
      const newest = await argus.quizzes.get.query({ quizId });
      revision.current = newest.revision;
      await save();
    },
  };
};
