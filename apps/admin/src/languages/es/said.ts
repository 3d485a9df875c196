import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.':
    'Multiplica el tiempo por un número de {{least}} a {{most}}.',
  'This participant has that much time already.': 'Este participante ya tiene ese tiempo.',
  'The question is not open yet.': 'La pregunta aún no está abierta.',
  'The question is closing: its time is over.': 'La pregunta se está cerrando: su tiempo se ha acabado.',
  'Nobody answers one question more than {{most}} times.':
    'Nadie puede responder más veces a una misma pregunta. Máximo: {{most}}.',
  'Say what to tell them.': 'Escribe lo que quieres decirles.',
  'Say it in at most {{most}} characters.': 'El mensaje es demasiado largo. Máximo de caracteres: {{most}}.',
  'Write something first.': 'Escribe algo primero.',
  'There is no message to take back.': 'No hay ningún mensaje que retirar.',
  'The stage shows the answers already.': 'La pantalla ya muestra las respuestas.',
  'The stage shows no answers.': 'La pantalla no muestra respuestas.',
  'Everybody is let in one by one already.': 'Ya se deja entrar uno por uno.',
  'Everybody is let in already.': 'Ya se deja entrar a todos.',
  'You have the wheel already.': 'Ya tienes el mando.',
  'The clock has the wheel already.': 'El reloj ya tiene el mando.',
  'The door is open already.': 'La puerta ya está abierta.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'Escribe el motivo: lo leerán todos. Máximo de caracteres: {{most}}.',
  'There is no such question in this session.': 'No existe esa pregunta en esta sesión.',
  'Others are still at this question: put it right when the session is over.':
    'Otros siguen en esta pregunta: corrígela cuando la sesión haya terminado.',
  'This question has not been played: skip it when its turn comes.':
    'Esta pregunta aún no se ha jugado: omítela cuando le llegue el turno.',
  'This question is out of the scoring already.': 'Esta pregunta ya está fuera de la puntuación.',
  'This question was not voided.': 'Esta pregunta no estaba anulada.',
  'Only the right answer can be corrected, not the question itself.':
    'Solo se puede corregir la respuesta correcta, no la pregunta misma.',
  'This is the right answer already.': 'Esta ya es la respuesta correcta.',
  'A name has at most {{most}} characters.': 'El nombre es demasiado largo. Máximo de caracteres: {{most}}.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'Escribe el color con una almohadilla y seis cifras hexadecimales, como #00676d.',
  'End the session first, then erase.': 'Acaba primero la sesión y borra después.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'Elige una imagen PNG, WebP o SVG: este archivo no es de ninguno de esos tipos.',
  'Choose a picture that does not move.': 'Elige una imagen que no se mueva.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'El logotipo es demasiado grande: redúcelo. Máximo de píxeles de ancho y alto: {{most}}.',
  'This PNG is not complete: save it again.': 'Este PNG no está completo: guárdalo de nuevo.',
  'This WebP is not complete: save it again.': 'Este WebP no está completo: guárdalo de nuevo.',
  'This SVG is not complete: save it again.': 'Este SVG no está completo: guárdalo de nuevo.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'Guarda el SVG como un dibujo simple: no puede contener scripts, animaciones, imágenes, copias ni enlaces a otros archivos.',
  'A logo has at most {{most}} KB: make it smaller.': 'Un logotipo tiene como máximo {{most}} KB: redúcelo.',
  'A nickname has at most {{most}} characters.':
    'El apodo es demasiado largo. Máximo de caracteres: {{most}}.',
  'A nickname needs at least one letter, digit or emoji.':
    'Un apodo necesita al menos una letra, una cifra o un emoji.',
  'Give the quiz a title.': 'Ponle un título al cuestionario.',
  'Choose a nickname that is fit for the big screen.': 'Elige un apodo apto para la pantalla grande.',
  'Use a language tag such as en or pt-BR.': 'Usa una etiqueta de idioma, como «es» o «pt-BR».',
  'A quiz has at most {{most}} questions.': 'El cuestionario tiene demasiadas preguntas. Máximo: {{most}}.',
  'Two questions have the same id.': 'Dos preguntas tienen el mismo identificador.',
  'Add at least one question.': 'Añade al menos una pregunta.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'Aquí cada cual juega a su ritmo: cierra la entrada o acaba la sesión.',
  'This session is played together.': 'En esta sesión juegan todos a la vez.',
  'The quiz has no questions: add one before you start.':
    'El cuestionario no tiene preguntas: añade una antes de empezar.',
  'The question is not open yet: skip it, or wait a moment.':
    'La pregunta aún no está abierta: omítela o espera un momento.',
  'The session is paused already: resume it.': 'La sesión ya está en pausa: reanúdala.',
  'Nothing is running that could be paused.': 'No hay nada en marcha que se pueda pausar.',
  'The session is not paused.': 'La sesión no está en pausa.',
  'Extend by 1 to {{most}} whole seconds.': 'Añade segundos enteros: de 1 a {{most}}.',
  'This question has no time limit that could be extended.':
    'Esta pregunta no tiene ningún límite de tiempo que se pueda alargar.',
  'It is not time yet.': 'Aún no es el momento.',
  'The session has begun already.': 'La sesión ya ha empezado.',
  'No question is open.': 'No hay ninguna pregunta abierta.',
  'The door has been open since the lobby.': 'La puerta está abierta desde la sala de espera.',
  'Everybody moves on by themselves.': 'Cada cual avanza por su cuenta.',
  'The session is over.': 'La sesión ha terminado.',
  'Give each team a name of its own.': 'Pon a cada equipo un nombre distinto.',
  'Give at least one name to pick from.': 'Escribe al menos un nombre para elegir.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'Una sesión en la que cada jugador va a su ritmo no avanza con el reloj: elige una de las dos cosas.',
  'Let the session end after it opens.': 'La sesión tiene que acabar después de abrirse.',
  'Mark one of the choices as the right one.': 'Marca una de las opciones como correcta.',
  'A question needs at least {{least}} choices.': 'La pregunta tiene muy pocas opciones. Mínimo: {{least}}.',
  'A question has at most {{most}} choices.': 'La pregunta tiene demasiadas opciones. Máximo: {{most}}.',
  'Two choices have the same id.': 'Dos opciones tienen el mismo identificador.',
  'Two choices say the same.': 'Dos opciones dicen lo mismo.',
  'Mark at least one choice as right.': 'Marca al menos una opción como correcta.',
  'Every right answer must be one of the choices, once.':
    'Cada respuesta correcta debe ser una de las opciones y figurar una sola vez.',
  'An accepted answer needs at least one letter or digit.':
    'Una respuesta aceptada necesita al menos una letra o una cifra.',
  'Give at least one accepted answer.': 'Escribe al menos una respuesta aceptada.',
  // A field of a form.
  'Write something here.': 'Escribe algo aquí.',
  'Enter a number.': 'Escribe un número.',
  'Enter a whole number.': 'Escribe un número entero.',
  'Choose one of the two.': 'Elige una de las dos opciones.',
  'Use a number of at least {{least}}.': 'Usa un número igual o mayor que {{least}}.',
  'Use a number of at most {{most}}.': 'Usa un número igual o menor que {{most}}.',
  'Keep at most {{most}} of these.': 'Aquí hay demasiados elementos. Máximo: {{most}}.',
  'Check this field.': 'Revisa este campo.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'Este JSON está dañado o cortado: exporta el cuestionario de nuevo.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'Este JSON no es un cuestionario de Argus: exporta el cuestionario desde Argus como JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'Este archivo se hizo con una versión más nueva de Argus: actualiza Argus o exporta el cuestionario como CSV.',
  'Another question has the same id: this one was given a new id.':
    'Otra pregunta tiene el mismo identificador: a esta se le ha dado uno nuevo.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'Esto es un libro de hojas de cálculo o un archivo zip: guarda la hoja como CSV (UTF-8) e importa ese archivo.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'Esto es un libro de hojas de cálculo antiguo: guarda la hoja como CSV (UTF-8) e importa ese archivo.',
  'This file is compressed: unpack it and import what is inside.':
    'Este archivo está comprimido: descomprímelo e importa lo que contiene.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Esto es un PDF: Argus lee texto de OpenTriviaQA, CSV y Argus JSON.',
  'The file is empty: choose another one.': 'El archivo está vacío: elige otro.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Esto no es un archivo de texto: Argus lee texto de OpenTriviaQA, CSV y Argus JSON.',
  'An answer ran over several lines: they were joined.': 'Una respuesta ocupaba varias líneas: se unieron.',
  'There was no #Q: the text above ^ was taken as the question.':
    'Faltaba #Q: el texto situado encima de ^ se tomó como pregunta.',
  'The right answer ran over several lines: they were joined.':
    'La respuesta correcta ocupaba varias líneas: se unieron.',
  'The ^ line stood below the answers: it was moved up.':
    'La línea ^ estaba debajo de las respuestas: se movió arriba.',
  'Control characters were removed.': 'Se quitaron los caracteres de control.',
  'The question is not valid: write it anew.': 'La pregunta no es válida: escríbela de nuevo.',
  'The kind must be choice, multi, boolean, text or number.':
    'El tipo debe ser choice, multi, boolean, text o number.',
  'The question is empty: write a prompt.': 'La pregunta está vacía: escribe un enunciado.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'El enunciado es demasiado largo: acórtalo. Máximo de caracteres: {{most}}.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'La explicación es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'The unit is longer than {{most}} characters: shorten it.':
    'La unidad es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'The question is longer than {{most}} characters: shorten it.':
    'La pregunta es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'La respuesta correcta es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'The answer is longer than {{most}} characters: shorten it.':
    'La respuesta es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'La opción {{number}} es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '«{{cell}}» puede referirse a dos de las opciones: escribe su columna, por ejemplo choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'La celda «correct» no indica ninguna opción: escribe un número de 1 a 6 o el texto de la opción.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'La celda «correct» indica algo que no es una opción: escribe, por ejemplo, 1 | 3.',
  'The cell “correct” must be true or false.': 'La celda «correct» debe ser true o false.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'La celda «correct» no es un número simple: escribe, por ejemplo, 1000 o 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'La tolerancia no es un número simple: escribe, por ejemplo, 0.5 o no escribas nada.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'El límite de tiempo debe ser «none» o segundos, de {{least}} a {{most}}: se puso el habitual.',
  'The points must be 0, 1 or 2: they were set to 1.': 'Los puntos deben ser 0, 1 o 2: se pusieron en 1.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'El valor de «credit» debe ser partial o all-or-nothing: se puso partial.',
  'The question is empty: write it in the column “prompt”.':
    'La pregunta está vacía: escríbela en la columna «prompt».',
  'The row is longer than {{most}} characters: shorten it.':
    'La fila es demasiado larga: acórtala. Máximo de caracteres: {{most}}.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'Las comillas de esta fila están mal puestas: pon los textos entre comillas y duplica las comillas que haya dentro.',
  'Argus knows no column of this name: it was left out.':
    'Argus no conoce ninguna columna con este nombre: se descartó.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'La fila tiene más celdas que la primera: pon entre comillas los textos que contengan el separador.',
  'An empty answer was left out.': 'Se descartó una respuesta vacía.',
  'The same answer stood there twice: one was kept.':
    'La misma respuesta aparecía dos veces: se conservó una.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'Las respuestas vuelven a empezar por A: separa las dos preguntas con líneas #Q y ^.',
  'The letters are out of order: the answers stay in the order given.':
    'Las letras no siguen el orden: las respuestas se quedan en el orden dado.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'Demasiadas respuestas (máximo: {{most}}): se conservaron la correcta y las primeras de las demás.',
  'The right answer is missing: add a line that begins with ^.':
    'Falta la respuesta correcta: añade una línea que empiece por ^.',
  'There are two right answers: keep one ^ line.': 'Hay dos respuestas correctas: deja una sola línea ^.',
  'The question is missing: write it behind #Q.': 'Falta la pregunta: escríbela después de #Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'Faltan respuestas distintas (mínimo: {{least}}): añade una línea como «B …».',
  'The right answer is not one of the answers: correct the ^ line.':
    'La respuesta correcta no es una de las respuestas: corrige la línea ^.',
  'The right answer was written differently above: it was matched.':
    'La respuesta correcta estaba escrita de otra forma más arriba: se ha reconocido.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'Este texto no pertenece a ninguna pregunta: empieza una pregunta con #Q y su respuesta correcta con ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'Argus no reconoce aquí ningún cuestionario: usa texto de OpenTriviaQA, Argus JSON o un CSV cuya primera fila nombre las columnas (mira el ejemplo).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'Esta línea no está en la codificación del archivo: se leyó como {{other}}; comprueba sus letras.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'El archivo supera los {{most}} MB: divídelo en archivos más pequeños.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'El archivo supera las {{most}} líneas: divídelo en archivos más pequeños.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'El archivo supera las {{most}} preguntas: divídelo en archivos más pequeños.',
  'No question could be read. Line {{line}}: {{reason}}':
    'No se pudo leer ninguna pregunta. Línea {{line}}: {{reason}}',
  'There is no question in this file: add one and try again.':
    'No hay ninguna pregunta en este archivo: añade una e inténtalo de nuevo.',
  'The file could not be opened.': 'No se pudo abrir el archivo.',
  'The file could not be written. Try again in a moment.':
    'No se pudo escribir el archivo. Inténtalo de nuevo en un momento.',
  'The connection ended before the file was complete. Try again.':
    'La conexión se cortó antes de que el archivo estuviera completo. Inténtalo de nuevo.',
  // What the server refuses.
  'There is no such session.': 'No existe esa sesión.',
  'You are here to watch: ask a host of this session to do it.':
    'Estás aquí para mirar: pídeselo a quien dirige esta sesión.',
  'Say who it is for: the name stands in the log.': 'Escribe para quién es: el nombre figura en el registro.',
  'Take back one of the {{most}} links to this session first.':
    'Retira primero uno de los enlaces de esta sesión. Máximo: {{most}}.',
  'This link opens nothing any more.': 'Este enlace ya no abre nada.',
  'Enter a valid e-mail address.': 'Escribe una dirección de correo válida.',
  'Enter a name.': 'Escribe un nombre.',
  'Use at least {{least}} characters.': 'Demasiado corto. Mínimo de caracteres: {{least}}.',
  'Use at most {{most}} characters.': 'Demasiado largo. Máximo de caracteres: {{most}}.',
  'Check what you entered.': 'Revisa lo que has escrito.',
  'There is an administrator already: sign in instead.':
    'Ya existe una cuenta de administración: inicia sesión.',
  'This link was used or is too old: start Argus again to get a new one.':
    'Este enlace ya se usó o es demasiado antiguo: vuelve a arrancar Argus para obtener uno nuevo.',
  'Sign in to change how Argus looks.': 'Inicia sesión para cambiar el aspecto de Argus.',
  'There is no such participant in this session.': 'No existe ese participante en esta sesión.',
  'Everything personal was erased from this session already.':
    'Los datos personales de esta sesión ya se han borrado por completo.',
  'Everything personal of this participant was erased already.':
    'Los datos personales de este participante ya se han borrado por completo.',
  'Other files are being written: try again in a moment.':
    'Se están escribiendo otros archivos: inténtalo de nuevo en un momento.',
  'Let the session end in the future.': 'La sesión tiene que acabar en el futuro.',
  'Let the session end within {{most}} days.': 'La sesión tiene que acabar antes. Máximo de días: {{most}}.',
  'Solve the problems shown in the editor before you open a session.':
    'Resuelve los problemas que muestra el editor antes de abrir una sesión.',
  'Check the settings.': 'Revisa los ajustes.',
  'You have {{number}} sessions that have not ended. End one first.':
    'Tus sesiones sin terminar: {{number}}. Acaba primero una.',
  'No free PIN was found: try again in a moment.':
    'No se encontró ningún PIN libre: inténtalo de nuevo en un momento.',
  'Sign in to open a session.': 'Inicia sesión con tu cuenta para abrir una sesión.',
  'There is no such quiz in your library.': 'No existe ese cuestionario en tu biblioteca.',
  'Sign in to see your sessions.': 'Inicia sesión con tu cuenta para ver tus sesiones.',
  'This participant has been removed already.': 'Este participante ya está expulsado.',
  'This participant was not removed.': 'Este participante no estaba expulsado.',
  'This is the name already.': 'Ese ya es su nombre.',
  'Somebody here has this name already: choose another one.':
    'Alguien aquí ya tiene este nombre: elige otro.',
  'This session has no teams.': 'Esta sesión no tiene equipos.',
  'There is no such team here.': 'Aquí no existe ese equipo.',
  'This participant plays in that team already.': 'Este participante ya juega en ese equipo.',
  'This participant does not play.': 'Este participante no juega.',
  'This participant has an attempt left.': 'A este participante aún le queda un intento.',
  'This participant does not play: let them in first, then change their time.':
    'Este participante no juega: primero déjalo entrar y después cambia su tiempo.',
  'This participant does not wait for more time.': 'Este participante no está a la espera de más tiempo.',
  'Joining is closed already.': 'La entrada ya está cerrada.',
  'Joining is open already.': 'La entrada ya está abierta.',
  'Nobody of these waits to be let in.': 'Ninguna de estas personas espera para entrar.',
  'Sign in to work with quizzes.': 'Inicia sesión para trabajar con cuestionarios.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'Este cuestionario se guardó en otro lugar: vuelve a cargarlo antes de seguir.',
  'Solve the problems shown in the editor before you export the quiz.':
    'Resuelve los problemas que muestra el editor antes de exportar el cuestionario.',
  'The review opens when the session is over.': 'El análisis se abre cuando la sesión ha terminado.',
  'The session has moved on since: look at its newest state.':
    'La sesión ha avanzado entretanto: mira cómo está ahora.',
  // Calls.
  'This is not what was expected here.': 'Esto no es lo que se esperaba aquí.',
  'This is too large to be sent. Make it smaller and try again.':
    'Esto es demasiado grande para enviarlo. Redúcelo e inténtalo de nuevo.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'Argus no puede conectar ahora con su base de datos. Inténtalo de nuevo en un momento.',
  'Something went wrong on our side. Try again in a moment.':
    'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'Demasiados intentos. Espera {{seconds}} s e inténtalo de nuevo.',
  'Join the session first.': 'Entra primero en la sesión.',
  'Sign in first.': 'Inicia sesión primero.',
};
