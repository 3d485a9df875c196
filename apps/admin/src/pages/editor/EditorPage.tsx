import { trpc } from '@argus/client/react';
import { LoadingState } from '@argus/ui/PageState.tsx';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../ErrorPage.tsx';
import { Editor } from './Editor.tsx';

const route = getRouteApi('/framed/authored/quizzes/$quizId');

/** Where a quiz is written. */
export const EditorPage = () => {
  const { quizId } = route.useParams();
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const [round, setRound] = useState(0);
  // What was read once is the start; from then on the editor knows best, until it is asked to start over.
  const { data, error, refetch } = trpc.quizzes.get.useQuery(
    { quizId },
    { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
  );
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <LoadingState label={t('loading')} />;
  const startOver = async () => {
    utils.quizzes.get.setData({ quizId }, await utils.client.quizzes.get.query({ quizId }));
    setRound((count) => count + 1);
  };
  return <Editor key={`${quizId} ${round}`} document={data} onStartOver={() => void startOver()} />;
};
