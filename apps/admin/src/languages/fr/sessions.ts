import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'Sessions',
  live: 'En cours',
  past: 'Sessions passées',
  none: 'Pas encore de session',
  noneHint: 'Ouvre un quiz et lance une session : les joueurs entrent avec son PIN.',
  phase: {
    lobby: 'Salle d’attente',
    asking: 'Question',
    revealed: 'Résultat',
    board: 'Classement',
    running: 'À son rythme',
    finished: 'Terminée',
    paused: 'En pause',
  },
  pin: 'PIN {{pin}}',
  players_one: '{{count}} joueur',
  players_many: '{{count}} de joueurs',
  players_other: '{{count}} joueurs',
  host: 'Animer',
  stage: 'Scène',
  monitor: 'Suivi',
  review: 'Bilan',
  more: 'Afficher plus',
  created: 'Ouverte le {{moment}}',
};
