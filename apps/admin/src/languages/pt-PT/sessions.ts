import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'Sessões',
  live: 'A decorrer agora',
  past: 'Sessões anteriores',
  none: 'Ainda não há sessões',
  noneHint: 'Abra um quiz e comece uma sessão: os jogadores entram com o seu PIN.',
  phase: {
    lobby: 'Sala de espera',
    asking: 'Pergunta',
    revealed: 'Resultado',
    board: 'Classificação',
    running: 'Ao seu ritmo',
    finished: 'Terminada',
    paused: 'Em pausa',
  },
  pin: 'PIN {{pin}}',
  players_one: 'Jogadores: {{count}}',
  players_many: 'Jogadores: {{count}}',
  players_other: 'Jogadores: {{count}}',
  host: 'Conduzir',
  stage: 'Palco',
  monitor: 'Acompanhamento',
  review: 'Análise',
  more: 'Mostrar mais',
  created: 'Aberta em {{moment}}',
};
