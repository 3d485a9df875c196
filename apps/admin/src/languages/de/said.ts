import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.':
    'Multipliziere die Zeit mit einer Zahl von {{least}} bis {{most}}.',
  'This participant has that much time already.': 'Dieser Teilnehmer hat schon so viel Zeit.',
  'The question is not open yet.': 'Die Frage ist noch nicht offen.',
  'The question is closing: its time is over.': 'Die Frage schließt gerade: Ihre Zeit ist um.',
  'Nobody answers one question more than {{most}} times.':
    'Niemand beantwortet eine Frage mehr als {{most}}-mal.',
  'Say what to tell them.': 'Schreib, was gesagt werden soll.',
  'Say it in at most {{most}} characters.': 'Fass dich kürzer: höchstens {{most}} Zeichen.',
  'Write something first.': 'Schreib zuerst etwas.',
  'There is no message to take back.': 'Es gibt keine Nachricht, die du zurücknehmen könntest.',
  'The stage shows the answers already.': 'Die Bühne zeigt die Antworten schon.',
  'The stage shows no answers.': 'Die Bühne zeigt keine Antworten.',
  'Everybody is let in one by one already.': 'Alle werden schon einzeln hereingelassen.',
  'Everybody is let in already.': 'Alle werden schon ohne Warten hereingelassen.',
  'You have the wheel already.': 'Du hast das Steuer schon.',
  'The clock has the wheel already.': 'Die Uhr hat das Steuer schon.',
  'The door is open already.': 'Die Tür ist schon offen.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'Schreib in 1 bis {{most}} Zeichen, warum: Alle bekommen es zu lesen.',
  'There is no such question in this session.': 'Diese Frage gibt es in dieser Sitzung nicht.',
  'Others are still at this question: put it right when the session is over.':
    'Andere sind noch bei dieser Frage: Ändere sie erst, wenn die Sitzung vorbei ist.',
  'This question has not been played: skip it when its turn comes.':
    'Diese Frage wurde noch nicht gespielt: Überspring sie, wenn sie dran ist.',
  'This question is out of the scoring already.': 'Diese Frage ist schon aus der Wertung genommen.',
  'This question was not voided.': 'Diese Frage wurde nicht aus der Wertung genommen.',
  'Only the right answer can be corrected, not the question itself.':
    'Nur die richtige Antwort lässt sich berichtigen, nicht die Frage selbst.',
  'This is the right answer already.': 'Das ist schon die richtige Antwort.',
  'A name has at most {{most}} characters.': 'Ein Name hat höchstens {{most}} Zeichen.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'Gib die Farbe als Raute und sechs Hexadezimalziffern an, etwa #00676d.',
  'End the session first, then erase.': 'Beende zuerst die Sitzung und lösche dann.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'Wähle ein Bild als PNG, WebP oder SVG: Diese Datei ist keines davon.',
  'Choose a picture that does not move.': 'Wähle ein Bild, das sich nicht bewegt.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'Ein Logo ist höchstens {{most}} Pixel breit und hoch: Verkleinere es.',
  'This PNG is not complete: save it again.': 'Dieses PNG ist nicht vollständig: Speichere es noch einmal.',
  'This WebP is not complete: save it again.': 'Dieses WebP ist nicht vollständig: Speichere es noch einmal.',
  'This SVG is not complete: save it again.': 'Dieses SVG ist nicht vollständig: Speichere es noch einmal.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'Speichere das SVG als einfache Zeichnung: Es darf keine Skripte, Animationen, Bilder, Kopien oder Verweise auf andere Dateien enthalten.',
  'A logo has at most {{most}} KB: make it smaller.': 'Ein Logo hat höchstens {{most}} KB: Verkleinere es.',
  'A nickname has at most {{most}} characters.': 'Ein Spitzname hat höchstens {{most}} Zeichen.',
  'A nickname needs at least one letter, digit or emoji.':
    'Ein Spitzname braucht mindestens einen Buchstaben, eine Ziffer oder ein Emoji.',
  'Give the quiz a title.': 'Gib dem Quiz einen Titel.',
  'Choose a nickname that is fit for the big screen.':
    'Wähle einen Spitznamen, der für die große Leinwand geeignet ist.',
  'Use a language tag such as en or pt-BR.': 'Nimm ein Sprachkürzel wie de oder pt-BR.',
  'A quiz has at most {{most}} questions.': 'Ein Quiz hat höchstens {{most}} Fragen.',
  'Two questions have the same id.': 'Zwei Fragen haben dieselbe ID.',
  'Add at least one question.': 'Füge mindestens eine Frage hinzu.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'Hier spielen alle in ihrem eigenen Tempo: Sperre den Beitritt oder beende die Sitzung.',
  'This session is played together.': 'Diese Sitzung wird gemeinsam gespielt.',
  'The quiz has no questions: add one before you start.':
    'Das Quiz hat keine Fragen: Füge eine hinzu, bevor du startest.',
  'The question is not open yet: skip it, or wait a moment.':
    'Die Frage ist noch nicht offen: Überspring sie oder warte einen Augenblick.',
  'The session is paused already: resume it.': 'Die Sitzung macht schon Pause: Setz sie fort.',
  'Nothing is running that could be paused.': 'Es läuft nichts, was Pause machen könnte.',
  'The session is not paused.': 'Die Sitzung macht gerade keine Pause.',
  'Extend by 1 to {{most}} whole seconds.': 'Verlängere um 1 bis {{most}} ganze Sekunden.',
  'This question has no time limit that could be extended.':
    'Diese Frage hat kein Zeitlimit, das sich verlängern ließe.',
  'It is not time yet.': 'Es ist noch nicht so weit.',
  'The session has begun already.': 'Die Sitzung hat schon begonnen.',
  'No question is open.': 'Keine Frage ist offen.',
  'The door has been open since the lobby.': 'Die Tür ist seit dem Warteraum offen.',
  'Everybody moves on by themselves.': 'Hier gehen alle in ihrem eigenen Tempo weiter.',
  'The session is over.': 'Die Sitzung ist vorbei.',
  'Give each team a name of its own.': 'Gib jedem Team einen eigenen Namen.',
  'Give at least one name to pick from.': 'Gib mindestens einen Namen zur Auswahl an.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'Eine Sitzung im eigenen Tempo wird nicht von der Uhr weitergeführt: Wähle eines von beiden.',
  'Let the session end after it opens.': 'Wähle ein Ende, das nach der Öffnung liegt.',
  'Mark one of the choices as the right one.': 'Markiere eine der Antworten als richtig.',
  'A question needs at least {{least}} choices.': 'Eine Frage braucht mindestens {{least}} Antworten.',
  'A question has at most {{most}} choices.': 'Eine Frage hat höchstens {{most}} Antworten.',
  'Two choices have the same id.': 'Zwei Antworten haben dieselbe ID.',
  'Two choices say the same.': 'Zwei Antworten lauten gleich.',
  'Mark at least one choice as right.': 'Markiere mindestens eine Antwort als richtig.',
  'Every right answer must be one of the choices, once.':
    'Jede richtige Antwort muss eine der Antworten sein und darf nur einmal vorkommen.',
  'An accepted answer needs at least one letter or digit.':
    'Eine gültige Antwort braucht mindestens einen Buchstaben oder eine Ziffer.',
  'Give at least one accepted answer.': 'Gib mindestens eine gültige Antwort an.',
  // A field of a form.
  'Write something here.': 'Schreib hier etwas.',
  'Enter a number.': 'Gib eine Zahl ein.',
  'Enter a whole number.': 'Gib eine ganze Zahl ein.',
  'Choose one of the two.': 'Wähle eines von beiden.',
  'Use a number of at least {{least}}.': 'Die Zahl muss mindestens {{least}} sein.',
  'Use a number of at most {{most}}.': 'Die Zahl darf höchstens {{most}} sein.',
  'Keep at most {{most}} of these.': 'Behalte höchstens {{most}} davon.',
  'Check this field.': 'Prüfe dieses Feld.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'Dieses JSON ist beschädigt oder abgeschnitten: Exportiere das Quiz noch einmal.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'Dieses JSON ist kein Quiz von Argus: Exportiere das Quiz aus Argus als JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'Diese Datei stammt von einem neueren Argus: Aktualisiere Argus oder exportiere das Quiz als CSV.',
  'Another question has the same id: this one was given a new id.':
    'Eine andere Frage hat dieselbe ID: Diese hier bekam eine neue.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'Das ist eine Arbeitsmappe oder eine ZIP-Datei: Speichere das Blatt als CSV (UTF-8) und lies das ein.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'Das ist eine alte Arbeitsmappe: Speichere das Blatt als CSV (UTF-8) und lies das ein.',
  'This file is compressed: unpack it and import what is inside.':
    'Diese Datei ist komprimiert: Entpacke sie und lies den Inhalt ein.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Das ist ein PDF: Argus liest OpenTriviaQA-Text, CSV und Argus-JSON.',
  'The file is empty: choose another one.': 'Die Datei ist leer: Wähle eine andere.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Das ist keine Textdatei: Argus liest OpenTriviaQA-Text, CSV und Argus-JSON.',
  'An answer ran over several lines: they were joined.':
    'Eine Antwort ging über mehrere Zeilen: Sie wurden zusammengefügt.',
  'There was no #Q: the text above ^ was taken as the question.':
    'Es gab kein #Q: Der Text über ^ wurde als Frage genommen.',
  'The right answer ran over several lines: they were joined.':
    'Die richtige Antwort ging über mehrere Zeilen: Sie wurden zusammengefügt.',
  'The ^ line stood below the answers: it was moved up.':
    'Die ^-Zeile stand unter den Antworten: Sie wurde nach oben gesetzt.',
  'Control characters were removed.': 'Steuerzeichen wurden entfernt.',
  'The question is not valid: write it anew.': 'Die Frage ist nicht gültig: Schreib sie neu.',
  'The kind must be choice, multi, boolean, text or number.':
    'Die Art muss choice, multi, boolean, text oder number sein.',
  'The question is empty: write a prompt.': 'Die Frage ist leer: Schreib einen Fragetext.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'Der Fragetext ist länger als {{most}} Zeichen: Kürze ihn.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'Die Erklärung ist länger als {{most}} Zeichen: Kürze sie.',
  'The unit is longer than {{most}} characters: shorten it.':
    'Die Einheit ist länger als {{most}} Zeichen: Kürze sie.',
  'The question is longer than {{most}} characters: shorten it.':
    'Die Frage ist länger als {{most}} Zeichen: Kürze sie.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'Die richtige Antwort ist länger als {{most}} Zeichen: Kürze sie.',
  'The answer is longer than {{most}} characters: shorten it.':
    'Die Antwort ist länger als {{most}} Zeichen: Kürze sie.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'Antwort {{number}} ist länger als {{most}} Zeichen: Kürze sie.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '„{{cell}}“ kann zwei der Antworten meinen: Schreib die Spalte, etwa choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'Die Zelle „correct“ nennt keine der Antworten: Schreib 1 bis 6 oder den Text der Antwort.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'Die Zelle „correct“ nennt etwas, das keine der Antworten ist: Schreib zum Beispiel 1 | 3.',
  'The cell “correct” must be true or false.': 'Die Zelle „correct“ muss true oder false enthalten.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'Die Zelle „correct“ enthält keine einfache Zahl: Schreib zum Beispiel 1000 oder 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'Die Toleranz ist keine einfache Zahl: Schreib zum Beispiel 0.5 oder nichts.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'Das Zeitlimit muss {{least}} bis {{most}} Sekunden oder „none“ sein: Das übliche wurde gesetzt.',
  'The points must be 0, 1 or 2: they were set to 1.':
    'Die Punkte müssen 0, 1 oder 2 sein: Sie wurden auf 1 gesetzt.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'Der Wert in „credit“ muss partial oder all-or-nothing sein: Er wurde auf partial gesetzt.',
  'The question is empty: write it in the column “prompt”.':
    'Die Frage ist leer: Schreib sie in die Spalte „prompt“.',
  'The row is longer than {{most}} characters: shorten it.':
    'Die Zeile ist länger als {{most}} Zeichen: Kürze sie.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'Die Anführungszeichen dieser Zeile stimmen nicht: Setze Texte in Anführungszeichen und verdopple die Anführungszeichen darin.',
  'Argus knows no column of this name: it was left out.':
    'Argus kennt keine Spalte mit diesem Namen: Sie wurde ausgelassen.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'Die Zeile hat mehr Zellen als die erste: Setze Texte, die das Trennzeichen enthalten, in Anführungszeichen.',
  'An empty answer was left out.': 'Eine leere Antwort wurde ausgelassen.',
  'The same answer stood there twice: one was kept.':
    'Dieselbe Antwort stand zweimal da: Eine wurde behalten.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'Die Antworten beginnen noch einmal mit A: Trenne die beiden Fragen mit #Q- und ^-Zeilen.',
  'The letters are out of order: the answers stay in the order given.':
    'Die Buchstaben sind nicht in der richtigen Reihenfolge: Die Antworten bleiben in der Reihenfolge der Datei.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'Mehr als {{most}} Antworten: Die richtige und die ersten anderen wurden behalten.',
  'The right answer is missing: add a line that begins with ^.':
    'Die richtige Antwort fehlt: Füge eine Zeile hinzu, die mit ^ beginnt.',
  'There are two right answers: keep one ^ line.':
    'Es gibt zwei richtige Antworten: Behalte nur eine ^-Zeile.',
  'The question is missing: write it behind #Q.': 'Die Frage fehlt: Schreib sie hinter #Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'Weniger als {{least}} verschiedene Antworten: Füge eine Zeile wie „B …“ hinzu.',
  'The right answer is not one of the answers: correct the ^ line.':
    'Die richtige Antwort ist keine der Antworten: Berichtige die ^-Zeile.',
  'The right answer was written differently above: it was matched.':
    'Die richtige Antwort war oben anders geschrieben: Sie wurde zugeordnet.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'Dieser Text gehört zu keiner Frage: Beginne eine Frage mit #Q und ihre richtige Antwort mit ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'Das ist kein Quiz, das Argus kennt: Nimm OpenTriviaQA-Text, Argus-JSON oder CSV, dessen erste Zeile die Spalten nennt (siehe das Beispiel).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'Diese Zeile hat nicht die Kodierung der Datei: Sie wurde als {{other}} gelesen, prüfe ihre Buchstaben.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'Die Datei hat mehr als {{most}} MB: Teile sie in kleinere Dateien auf.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'Die Datei hat mehr als {{most}} Zeilen: Teile sie in kleinere Dateien auf.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'Die Datei hat mehr als {{most}} Fragen: Teile sie in kleinere Dateien auf.',
  'No question could be read. Line {{line}}: {{reason}}':
    'Keine Frage konnte gelesen werden. Zeile {{line}}: {{reason}}',
  'There is no question in this file: add one and try again.':
    'In dieser Datei ist keine Frage: Füge eine hinzu und versuche es noch einmal.',
  'The file could not be opened.': 'Die Datei ließ sich nicht öffnen.',
  'The file could not be written. Try again in a moment.':
    'Die Datei ließ sich nicht schreiben. Versuche es gleich noch einmal.',
  'The connection ended before the file was complete. Try again.':
    'Die Verbindung brach ab, bevor die Datei vollständig war. Versuche es noch einmal.',
  // What the server refuses.
  'There is no such session.': 'Diese Sitzung gibt es nicht.',
  'You are here to watch: ask a host of this session to do it.':
    'Du siehst hier zu: Bitte die Spielleitung dieser Sitzung, das zu tun.',
  'Say who it is for: the name stands in the log.':
    'Schreib, für wen der Link ist: Der Name steht im Protokoll.',
  'Take back one of the {{most}} links to this session first.':
    'Nimm zuerst einen der {{most}} Links zu dieser Sitzung zurück.',
  'This link opens nothing any more.': 'Dieser Link gilt nicht mehr.',
  'Enter a valid e-mail address.': 'Gib eine gültige E-Mail-Adresse ein.',
  'Enter a name.': 'Gib einen Namen ein.',
  'Use at least {{least}} characters.': 'Nimm mindestens {{least}} Zeichen.',
  'Use at most {{most}} characters.': 'Nimm höchstens {{most}} Zeichen.',
  'Check what you entered.': 'Prüfe deine Eingaben.',
  'There is an administrator already: sign in instead.':
    'Es gibt schon ein Verwaltungskonto: Melde dich stattdessen an.',
  'This link was used or is too old: start Argus again to get a new one.':
    'Dieser Link wurde schon benutzt oder ist zu alt: Starte Argus neu, um einen neuen zu bekommen.',
  'Sign in to change how Argus looks.': 'Melde dich an, um das Aussehen von Argus zu ändern.',
  'There is no such participant in this session.': 'Diesen Teilnehmer gibt es in dieser Sitzung nicht.',
  'Everything personal was erased from this session already.':
    'Alles Persönliche wurde aus dieser Sitzung schon gelöscht.',
  'Everything personal of this participant was erased already.':
    'Alles Persönliche dieses Teilnehmers wurde schon gelöscht.',
  'Other files are being written: try again in a moment.':
    'Andere Dateien werden gerade geschrieben: Versuche es gleich noch einmal.',
  'Let the session end in the future.': 'Wähle ein Ende, das in der Zukunft liegt.',
  'Let the session end within {{most}} days.':
    'Wähle ein Ende, das höchstens {{most}} Tage in der Zukunft liegt.',
  'Solve the problems shown in the editor before you open a session.':
    'Behebe die Probleme, die der Editor zeigt, bevor du eine Sitzung öffnest.',
  'Check the settings.': 'Prüfe die Einstellungen.',
  'You have {{number}} sessions that have not ended. End one first.':
    'Du hast noch nicht beendete Sitzungen ({{number}}). Beende zuerst eine davon.',
  'No free PIN was found: try again in a moment.':
    'Es fand sich keine freie PIN: Versuche es gleich noch einmal.',
  'Sign in to open a session.': 'Melde dich an, um eine Sitzung zu öffnen.',
  'There is no such quiz in your library.': 'Dieses Quiz gibt es in deiner Sammlung nicht.',
  'Sign in to see your sessions.': 'Melde dich an, um deine Sitzungen zu sehen.',
  'This participant has been removed already.': 'Dieser Teilnehmer wurde schon herausgenommen.',
  'This participant was not removed.': 'Dieser Teilnehmer wurde nicht herausgenommen.',
  'This is the name already.': 'So lautet der Name schon.',
  'Somebody here has this name already: choose another one.':
    'Diesen Namen hat hier schon jemand: Wähle einen anderen.',
  'This session has no teams.': 'Diese Sitzung hat keine Teams.',
  'There is no such team here.': 'Dieses Team gibt es hier nicht.',
  'This participant plays in that team already.': 'Dieser Teilnehmer spielt schon in diesem Team.',
  'This participant does not play.': 'Dieser Teilnehmer spielt nicht mit.',
  'This participant has an attempt left.': 'Dieser Teilnehmer hat noch einen Versuch übrig.',
  'This participant does not play: let them in first, then change their time.':
    'Dieser Teilnehmer spielt nicht mit: Lass ihn zuerst herein und ändere dann seine Zeit.',
  'This participant does not wait for more time.': 'Dieser Teilnehmer wartet nicht auf mehr Zeit.',
  'Joining is closed already.': 'Der Beitritt ist schon gesperrt.',
  'Joining is open already.': 'Der Beitritt ist schon offen.',
  'Nobody of these waits to be let in.': 'Niemand von ihnen wartet darauf, hereingelassen zu werden.',
  'Sign in to work with quizzes.': 'Melde dich an, um mit Quiz zu arbeiten.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'Dieses Quiz wurde anderswo gespeichert: Lade es neu, bevor du weitermachst.',
  'Solve the problems shown in the editor before you export the quiz.':
    'Behebe die Probleme, die der Editor zeigt, bevor du das Quiz exportierst.',
  'The review opens when the session is over.': 'Der Rückblick öffnet sich, wenn die Sitzung vorbei ist.',
  'The session has moved on since: look at its newest state.':
    'Die Sitzung ist inzwischen weitergegangen: Sieh nach, was jetzt dran ist.',
  // Calls.
  'This is not what was expected here.': 'Das wurde hier nicht erwartet.',
  'This is too large to be sent. Make it smaller and try again.':
    'Das ist zu groß zum Senden. Mach es kleiner und versuche es noch einmal.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'Argus erreicht seine Datenbank gerade nicht. Versuche es gleich noch einmal.',
  'Something went wrong on our side. Try again in a moment.':
    'Auf unserer Seite ist etwas schiefgegangen. Versuche es gleich noch einmal.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'Zu viele Versuche. Warte {{seconds}} s und versuche es dann noch einmal.',
  'Join the session first.': 'Tritt zuerst der Sitzung bei.',
  'Sign in first.': 'Melde dich zuerst an.',
};
