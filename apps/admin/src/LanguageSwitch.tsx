import { LanguageSelect } from '@argus/ui/LanguageSelect.tsx';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from './i18n.ts';

/** Puts the app into another language; one that cannot be loaded now leaves the page as it is. */
export const LanguageSwitch = () => {
  const { t, i18n } = useTranslation();
  return (
    <LanguageSelect
      label={t('language')}
      languages={languages}
      language={i18n.language}
      onChange={(language) => void chooseLanguage(language).catch(() => undefined)}
    />
  );
};
