const toHex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** The answers' colours of the theme that is on, as the confetti library reads them. */
const confettiColors = (): string[] => {
  const probe = document.body.appendChild(document.createElement('span'));
  const colors = [1, 2, 3, 4, 5, 6].map((place) => {
    probe.style.color = `var(--answer-${place})`;
    return toHex(getComputedStyle(probe).color);
  });
  probe.remove();
  return colors;
};

/** Confetti, loaded when there is something to celebrate; none under reduced motion. */
export const celebrate = async (): Promise<void> => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { default: confetti } = await import('canvas-confetti');
  const colors = confettiColors();
  void confetti({
    particleCount: 120,
    spread: 80,
    origin: { y: 0.7 },
    disableForReducedMotion: true,
    colors,
  });
};
