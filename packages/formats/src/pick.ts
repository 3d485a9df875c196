/** Some of the items, each as likely as the others, in the order they had; all when there are no more than `count`. */
export const pickRandom = <T>(items: readonly T[], count: number, random: () => number): T[] => {
  const picked: T[] = [];
  let wanted = Math.max(0, Math.min(Math.floor(count), items.length));
  // Selection sampling (Knuth, TAOCP 2, 3.4.2, algorithm S): one pass, no copy to shuffle.
  items.forEach((item, index) => {
    if (random() * (items.length - index) >= wanted) return;
    picked.push(item);
    wanted -= 1;
  });
  return picked;
};
