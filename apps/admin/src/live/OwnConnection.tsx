import { useConnection } from '@argus/client/react';
import { ConnectionLine } from '@argus/ui/ConnectionLine.tsx';
import { useTranslation } from 'react-i18next';

/** How this page's connection stands; nothing while it is well. */
export const OwnConnection = () => {
  const { t } = useTranslation();
  return (
    <ConnectionLine
      state={useConnection()}
      labels={{
        connecting: t('connection.connecting'),
        reconnecting: t('connection.reconnecting'),
        offline: t('connection.offline'),
      }}
    />
  );
};
