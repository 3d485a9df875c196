import { trpc, useArgus } from '@argus/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { downloadText } from '../../downloadText.ts';
import { whyNot } from '../../said.ts';

interface Named {
  readonly quizId: string;
  readonly title: string;
}

/** What can be done to quizzes from the library; everything that removes can be undone. */
export const useLibraryActs = () => {
  const { t, i18n } = useTranslation('library');
  const argus = useArgus();
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);

  const attempt = async (run: () => Promise<unknown>) => {
    try {
      await run();
    } catch (error) {
      toast.error(whyNot(error));
    }
    await utils.quizzes.list.invalidate();
  };
  const createWith = (make: () => Promise<{ readonly quizId: string }>) => async () => {
    setCreating(true);
    await attempt(async () => {
      const { quizId } = await make();
      await navigate({ to: '/quizzes/$quizId', params: { quizId } });
    });
    setCreating(false);
  };
  const create = createWith(() =>
    argus.quizzes.create.mutate({ quiz: { title: '', language: i18n.language, questions: [] } }),
  );
  const createDemo = createWith(() => argus.quizzes.createDemo.mutate({}));

  return {
    creating,
    create: () => void create(),
    createDemo: () => void createDemo(),
    duplicate: ({ quizId }: Named) => void attempt(() => argus.quizzes.duplicate.mutate({ quizId })),
    take: ({ quizId }: Named, format: 'argus-json' | 'csv') =>
      void attempt(async () => downloadText(await argus.quizzes.export.query({ quizId, format }))),
    remove: ({ quizId, title }: Named) =>
      void attempt(async () => {
        await argus.quizzes.remove.mutate({ quizId });
        toast(t('removed', { title }), {
          duration: 10_000,
          action: {
            label: t('undo'),
            onClick: () => void attempt(() => argus.quizzes.restore.mutate({ quizId })),
          },
        });
      }),
  };
};

export type LibraryActs = ReturnType<typeof useLibraryActs>;
