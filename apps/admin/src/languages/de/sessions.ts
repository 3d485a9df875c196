import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'Sitzungen',
  live: 'Laufende Sitzungen',
  past: 'Vergangene Sitzungen',
  none: 'Noch keine Sitzung',
  noneHint: 'Öffne ein Quiz und starte eine Sitzung: Spieler treten mit der PIN bei.',
  phase: {
    lobby: 'Warteraum',
    asking: 'Frage',
    revealed: 'Ergebnis',
    board: 'Rangliste',
    running: 'Eigenes Tempo',
    finished: 'Beendet',
    paused: 'Pause',
  },
  pin: 'PIN {{pin}}',
  players_one: '{{count}} Spieler',
  players_other: '{{count}} Spieler',
  host: 'Spielleitung',
  stage: 'Bühne',
  monitor: 'Monitor',
  review: 'Rückblick',
  more: 'Mehr zeigen',
  created: 'Geöffnet am {{moment}}',
};
