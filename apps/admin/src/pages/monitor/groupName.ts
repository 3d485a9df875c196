import type { TFunction } from 'i18next';
import type { Condition } from './condition.ts';
import type { Group } from './rows.ts';

const conditions = [
  'lost',
  'away',
  'wrong',
  'open',
  'fine',
  'absent',
  'kicked',
] as const satisfies readonly Condition[];

/** What stands above a group: the team's name, or what is wrong. */
export const groupName = (t: TFunction<'monitor'>, by: Group, group: string): string => {
  if (by === 'team') return group === '' ? t('noTeam') : group;
  const condition = conditions.find((one) => one === group);
  return condition ? t(`group.${condition}`) : group;
};
