import { Distribution } from '@argus/ui/Distribution.tsx';
import { useTranslation } from 'react-i18next';
import type { ResultProps } from './kind.ts';

const Result = ({ buckets, others, reveal, size, choices }: ResultProps & { choices: boolean }) => {
  const { t, i18n } = useTranslation('stage');
  return (
    <Distribution
      buckets={buckets}
      others={others}
      choices={choices}
      reveal={reveal}
      size={size}
      top={size === 'stage' ? 6 : 12}
      language={i18n.language}
      labels={{ title: t('distribution'), right: t('right'), others: t('others') }}
    />
  );
};

/** How often each choice was taken. */
export const ChoicesResult = (props: ResultProps) => <Result {...props} choices />;

/** The answers that were given, the most frequent first. */
export const AnswersResult = (props: ResultProps) => <Result {...props} choices={false} />;
