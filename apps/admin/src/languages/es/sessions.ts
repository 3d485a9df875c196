import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'Sesiones',
  live: 'En marcha ahora',
  past: 'Sesiones anteriores',
  none: 'Aún no hay ninguna sesión',
  noneHint: 'Abre un cuestionario y empieza una sesión: los jugadores entran con su PIN.',
  phase: {
    lobby: 'Sala de espera',
    asking: 'Pregunta',
    revealed: 'Resultado',
    board: 'Clasificación',
    running: 'A su ritmo',
    finished: 'Terminada',
    paused: 'En pausa',
  },
  pin: 'PIN {{pin}}',
  players_one: '{{count}} jugador',
  players_many: '{{count}} de jugadores',
  players_other: '{{count}} jugadores',
  host: 'Dirigir',
  stage: 'Pantalla',
  monitor: 'Seguimiento',
  review: 'Análisis',
  more: 'Mostrar más',
  created: 'Abierta el {{moment}}',
};
