import type { Page } from 'playwright-core';

/**
 * What does not fit a page as it stands: what makes it scroll sideways, text that is cut or squeezed to a column of
 * letters, and controls that stay covered or out of sight when the keyboard comes to them. Empty is good.
 */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`scrolls sideways by ${wide}`);
    const around = document.querySelector('dialog[open]') ?? document.body;
    const shown = [...around.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
        !element.closest('.sr-only, svg, .katex-mathml') &&
        element.getBoundingClientRect().width > 0,
    );
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    for (const element of shown) {
      const { left, right, width } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) found.push(`${nameOf(element)} is out of the page`);
      const own = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      const text = element.textContent?.trim() ?? '';
      const { fontSize, overflowX, overflowY } = getComputedStyle(element);
      if (own && text.length > 3 && width < 1.5 * Number.parseFloat(fontSize))
        found.push(`${nameOf(element)} is squeezed`);
      // The own name in the game's header may end in dots: it stands in the lobby and on the board in full.
      if (text === '' || element.matches('header bdi')) continue;
      const hides = (overflow: string) => ['hidden', 'clip'].includes(overflow);
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`${nameOf(element)} is cut`);
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
        found.push(`${nameOf(element)} is cut below`);
    }
    const before = document.activeElement;
    const controls = shown.filter((element) => element.matches('a[href], button, input, select, summary'));
    for (const control of [...controls, ...controls.toReversed()]) {
      control.focus();
      if (document.activeElement !== control) control.scrollIntoView({ block: 'nearest' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const reached = hit && (control.contains(hit) || hit.contains(control));
      if (!reached) found.push(`${nameOf(control)} is behind ${hit ? nameOf(hit) : 'the edge'}`);
    }
    if (before instanceof HTMLElement) before.focus();
    scrollTo(0, 0);
    return [...new Set(found)];
  });

/** What is below or above the screen without a scroll, of these; empty when all stand on it whole. */
export const offScreen = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (these) =>
      [...document.querySelectorAll(these)].flatMap((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const isOn = top >= 0 && bottom <= innerHeight;
        return isOn ? [] : [`${element.tagName.toLowerCase()} "${element.textContent?.slice(0, 40)}"`];
      }),
    selector,
  );

/**
 * Counts from now on what moves in a page without anybody having touched it; ask for the sum at the end. Up to 0.1
 * counts as good; points that grow by a digit come to less than a hundredth of it.
 */
export const watchShifts = async (page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> => {
  await page.evaluate(() => {
    const moved: string[] = [];
    const shifts = { sum: 0, moved };
    const take = (entries: readonly PerformanceEntry[]) => {
      for (const entry of entries) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        if (hadRecentInput) continue;
        shifts.sum += value;
        moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`));
      }
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    Object.assign(globalThis, {
      shifts: () => {
        take(observer.takeRecords());
        return shifts;
      },
    });
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { shifts(): { sum: number; moved: string[] } }).shifts());
};
