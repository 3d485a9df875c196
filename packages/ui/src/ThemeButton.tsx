import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './Button.tsx';
import { applyTheme, readTheme, type Theme, themes } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes through the themes: as the device, light, dark. */
export const ThemeButton = ({ labels }: { labels: Readonly<Record<Theme, string>> }) => {
  const [theme, setTheme] = useState(readTheme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const Icon = icons[theme];
  return (
    <IconButton
      label={labels[theme]}
      onClick={() => {
        applyTheme(next);
        setTheme(next);
      }}
    >
      <Icon aria-hidden="true" className="size-5" />
    </IconButton>
  );
};
