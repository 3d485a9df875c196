import type { TextsLike } from '@argus/ui/texts.ts';
import type { privacy } from '../../texts/privacy.ts';

export const texts: TextsLike<typeof privacy> = {
  title: 'Privacidad',
  lead: 'Qué guarda este Argus de quienes juegan y dirigen, por cuánto tiempo y quién puede llevárselo.',
  span: 'Por cuánto tiempo',
  spanDays_one:
    'Los datos personales de los jugadores se borran solos {{count}} día después de lo último que ocurrió en su sesión.',
  spanDays_many:
    'Los datos personales de los jugadores se borran solos {{count}} de días después de lo último que ocurrió en su sesión.',
  spanDays_other:
    'Los datos personales de los jugadores se borran solos {{count}} días después de lo último que ocurrió en su sesión.',
  spanNone:
    'En este Argus los datos personales de los jugadores se conservan hasta que los borre quien dirige.',
  erasing:
    'Cuando una sesión ha terminado, quien la dirige puede borrar en su análisis a un participante o a todos a la vez. Pídeselo. Los puntos y las cifras del análisis quedan, bajo un número que no lleva a nadie.',
  stored: 'Qué se guarda',
  kept: {
    name: {
      what: 'Apodo y equipo',
      fate: 'Los ven todos en la sesión. Al borrar, un número ocupa el lugar del nombre; el equipo queda.',
    },
    answers: {
      what: 'Respuestas y puntos',
      fate: 'Con el tiempo que tomó cada una. Quedan sin nombre. El texto libre se borra, salvo que sea correcto o lo hayan escrito igual tres personas.',
    },
    presence: {
      what: 'Conexión y tiempos de ausencia',
      fate: 'Cuándo entraste, tuviste conexión, saliste de la página o pediste más tiempo; solo lo ve quien dirige y nunca cuenta para los puntos. El momento de entrar queda; todo lo demás se borra.',
    },
    messages: {
      what: 'Mensajes de quien dirige',
      fate: 'Se borran. Lo que se dijo a todos se borra con la sesión.',
    },
    ways: {
      what: 'Formas de volver',
      fate: 'Solo sumas de comprobación de la clave de tu dispositivo, de tu código de recuperación y de otros dispositivos. Se borran: después nadie puede volver a entrar como tú.',
    },
    log: {
      what: 'El registro de la sesión',
      fate: 'Cada paso con su momento y quién lo dio: el reloj, una cuenta o la persona para quien se hizo una clave para dirigir. También consta el tiempo extra de cada jugador. Queda, sin nombres de jugadores.',
    },
    hosts: {
      what: 'Cuentas de quienes dirigen',
      fate: 'Nombre, correo y una suma de comprobación de la contraseña. De cada inicio de sesión, su dirección IP y su navegador, hasta que termina o caduca a los 30 días.',
    },
    device: {
      what: 'En tu propio dispositivo',
      fate: 'Tu clave de la sesión y tus ajustes de idioma, tema y sonido. Borra los datos del navegador para eliminarlos.',
    },
  },
  notStored:
    'Las direcciones IP de los jugadores se cuentan durante un breve tiempo para que nadie sature el servidor; no se guardan con la sesión. No se pide nada a terceros.',
  exports: 'Qué contienen las exportaciones',
  exported: {
    participants:
      'Participantes (Excel, CSV): apodo, puesto, puntos, respuestas, tiempos, tiempo de ausencia y conexiones perdidas.',
    answers: 'Respuestas (Excel, CSV): cada respuesta con apodo, tiempo y puntos.',
    overview: 'Resumen y preguntas (Excel, CSV): cifras de todos juntos, sin nombres.',
    json: 'Sesión completa (JSON): apodos, respuestas y el registro, para reproducirla.',
    print: 'Vista de impresión: cifras, y los participantes por su nombre.',
  },
  exportsHint:
    'Un archivo contiene lo que estaba guardado cuando se descargó: después de borrar, los nuevos llevan números en lugar de nombres. Los archivos y copias anteriores los tiene quien los descargó; pídele que los borre también.',
};
