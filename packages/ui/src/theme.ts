/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'argus:theme';

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

/** The stored choice; `system` where there is none or storage is closed. */
export const readTheme = (): Theme => {
  try {
    const stored = localStorage.getItem(storageKey);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
};

/** Shows a theme and remembers it. */
export const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is closed to this page: the choice lasts as long as the page.
  }
};
