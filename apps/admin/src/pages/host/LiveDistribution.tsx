import { useLive } from '@argus/client/react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../kinds/kinds.ts';

/** How the answers received so far are distributed: asked for only while somebody wants to see it. */
export const LiveDistribution = ({ sessionId }: { sessionId: string }) => {
  const { t } = useTranslation('host');
  const { view } = useLive('sessions.monitor', { sessionId });
  if (!view?.question || !view.distribution || view.answered === 0) {
    return <p className="text-muted">{t('noAnswers')}</p>;
  }
  const { Result } = kindOf(view.question.kind);
  return <Result buckets={view.distribution} others={view.otherAnswers} reveal size="normal" />;
};
