import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

/** From this share of the players on, those who are gone are more than single phones. */
const worthSaying = 0.1;

interface LostNoticeProps {
  readonly lost: number;
  readonly players: number;
  readonly onShow: () => void;
}

/** Says when many have lost their connection: then it is the room's network, and a pause may help. */
export const LostNotice = ({ lost, players, onShow }: LostNoticeProps) => {
  const { t } = useTranslation('monitor');
  if (lost < 2 || lost < players * worthSaying) return null;
  return (
    <Notice
      look="warn"
      action={
        <Button size="small" onClick={onShow}>
          {t('showLost')}
        </Button>
      }
    >
      {t('manyLost', { count: lost, players })}
    </Notice>
  );
};
