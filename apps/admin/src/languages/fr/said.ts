import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.': 'Multiplie le temps par un nombre de {{least}} à {{most}}.',
  'This participant has that much time already.': 'Ce participant dispose déjà de ce temps.',
  'The question is not open yet.': 'La question n’est pas encore ouverte.',
  'The question is closing: its time is over.':
    'La question est en train de se fermer : son temps est écoulé.',
  'Nobody answers one question more than {{most}} times.':
    'Personne ne répond plus de {{most}} fois à la même question.',
  'Say what to tell them.': 'Écris ce qu’il faut leur dire.',
  'Say it in at most {{most}} characters.': 'C’est trop long. Nombre maximal de caractères : {{most}}.',
  'Write something first.': 'Écris d’abord quelque chose.',
  'There is no message to take back.': 'Aucun message n’a été envoyé.',
  'The stage shows the answers already.': 'La scène montre déjà les réponses.',
  'The stage shows no answers.': 'La scène ne montre pas les réponses.',
  'Everybody is let in one by one already.': 'Les joueurs entrent déjà un par un.',
  'Everybody is let in already.': 'Tout le monde peut déjà entrer.',
  'You have the wheel already.': 'Tu as déjà la main.',
  'The clock has the wheel already.': 'L’horloge a déjà la main.',
  'The door is open already.': 'La porte est déjà ouverte.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'Indique pourquoi : tout le monde pourra le lire. Nombre de caractères : de 1 à {{most}}.',
  'There is no such question in this session.': 'Cette question n’existe pas dans cette session.',
  'Others are still at this question: put it right when the session is over.':
    'D’autres en sont encore à cette question : corrige-la quand la session sera terminée.',
  'This question has not been played: skip it when its turn comes.':
    'Cette question n’a pas été jouée : saute-la quand son tour viendra.',
  'This question is out of the scoring already.': 'Cette question ne compte déjà plus.',
  'This question was not voided.': 'Cette question n’a pas été annulée.',
  'Only the right answer can be corrected, not the question itself.':
    'Seule la bonne réponse peut être corrigée, pas la question elle-même.',
  'This is the right answer already.': 'C’est déjà la bonne réponse.',
  'A name has at most {{most}} characters.': 'Ce nom est trop long. Nombre maximal de caractères : {{most}}.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'Donne un dièse et six chiffres hexadécimaux pour la couleur, comme #00676d.',
  'End the session first, then erase.': 'Arrête d’abord la session, puis efface.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'Choisis une image PNG, WebP ou SVG : ce fichier n’en est pas une.',
  'Choose a picture that does not move.': 'Choisis une image fixe.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'Ce logo est trop grand : réduis-le. Largeur et hauteur maximales en pixels : {{most}}.',
  'This PNG is not complete: save it again.': 'Ce PNG n’est pas complet : enregistre-le de nouveau.',
  'This WebP is not complete: save it again.': 'Ce WebP n’est pas complet : enregistre-le de nouveau.',
  'This SVG is not complete: save it again.': 'Ce SVG n’est pas complet : enregistre-le de nouveau.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'Enregistre le SVG comme simple dessin : il ne peut contenir ni scripts, ni animations, ni images, ni copies, ni liens vers d’autres fichiers.',
  'A logo has at most {{most}} KB: make it smaller.': 'Un logo fait au plus {{most}} Ko : réduis-le.',
  'A nickname has at most {{most}} characters.':
    'Ce pseudo est trop long. Nombre maximal de caractères : {{most}}.',
  'A nickname needs at least one letter, digit or emoji.':
    'Un pseudo doit contenir au moins une lettre, un chiffre ou un émoji.',
  'Give the quiz a title.': 'Donne un titre au quiz.',
  'Choose a nickname that is fit for the big screen.': 'Choisis un pseudo qui convienne au grand écran.',
  'Use a language tag such as en or pt-BR.': 'Utilise un code de langue, comme fr ou pt-BR.',
  'A quiz has at most {{most}} questions.':
    'Il y a trop de questions dans ce quiz. Nombre maximal : {{most}}.',
  'Two questions have the same id.': 'Deux questions ont le même identifiant.',
  'Add at least one question.': 'Ajoute au moins une question.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'Ici, chacun joue à son rythme : ferme l’entrée ou arrête la session.',
  'This session is played together.': 'Dans cette session, tout le monde joue ensemble.',
  'The quiz has no questions: add one before you start.':
    'Le quiz n’a aucune question : ajoutes-en une avant de commencer.',
  'The question is not open yet: skip it, or wait a moment.':
    'La question n’est pas encore ouverte : saute-la, ou attends un instant.',
  'The session is paused already: resume it.': 'La session est déjà en pause : reprends-la.',
  'Nothing is running that could be paused.': 'Il n’y a rien à mettre en pause.',
  'The session is not paused.': 'La session n’est pas en pause.',
  'Extend by 1 to {{most}} whole seconds.': 'Prolonge d’un nombre entier de secondes, de 1 à {{most}}.',
  'This question has no time limit that could be extended.':
    'Cette question n’a pas de limite de temps à prolonger.',
  'It is not time yet.': 'Ce n’est pas encore le moment.',
  'The session has begun already.': 'La session a déjà commencé.',
  'No question is open.': 'Aucune question n’est ouverte.',
  'The door has been open since the lobby.': 'La porte est ouverte depuis la salle d’attente.',
  'Everybody moves on by themselves.': 'Chacun avance à son rythme.',
  'The session is over.': 'La session est terminée.',
  'Give each team a name of its own.': 'Donne à chaque équipe un nom différent.',
  'Give at least one name to pick from.': 'Donne au moins un nom à choisir.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'Une session où chacun joue à son rythme n’avance pas avec l’horloge : choisis l’un ou l’autre.',
  'Let the session end after it opens.': 'La session doit se terminer après son ouverture.',
  'Mark one of the choices as the right one.': 'Marque l’un des choix comme bonne réponse.',
  'A question needs at least {{least}} choices.': 'Une question doit avoir au moins {{least}} choix.',
  'A question has at most {{most}} choices.': 'Une question peut avoir au plus {{most}} choix.',
  'Two choices have the same id.': 'Deux choix ont le même identifiant.',
  'Two choices say the same.': 'Deux choix ont le même texte.',
  'Mark at least one choice as right.': 'Marque au moins un choix comme juste.',
  'Every right answer must be one of the choices, once.':
    'Chaque bonne réponse doit être l’un des choix, une seule fois.',
  'An accepted answer needs at least one letter or digit.':
    'Une réponse acceptée doit contenir au moins une lettre ou un chiffre.',
  'Give at least one accepted answer.': 'Donne au moins une réponse acceptée.',
  // A field of a form.
  'Write something here.': 'Écris quelque chose ici.',
  'Enter a number.': 'Saisis un nombre.',
  'Enter a whole number.': 'Saisis un nombre entier.',
  'Choose one of the two.': 'Choisis l’une des deux possibilités.',
  'Use a number of at least {{least}}.': 'Ce nombre est trop petit. Minimum : {{least}}.',
  'Use a number of at most {{most}}.': 'Ce nombre est trop grand. Maximum : {{most}}.',
  'Keep at most {{most}} of these.': 'Il y en a trop : gardes-en {{most}} au plus.',
  'Check this field.': 'Vérifie ce champ.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'Ce JSON est abîmé ou tronqué : exporte de nouveau le quiz.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'Ce JSON n’est pas un quiz d’Argus : exporte le quiz depuis Argus en JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'Ce fichier vient d’un Argus plus récent : mets Argus à jour, ou exporte le quiz en CSV.',
  'Another question has the same id: this one was given a new id.':
    'Une autre question a le même identifiant : celle-ci en a reçu un nouveau.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'C’est un classeur ou un fichier zip : enregistre la feuille en CSV (UTF-8) et importe ce fichier-là.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'C’est un classeur à l’ancien format : enregistre la feuille en CSV (UTF-8) et importe ce fichier-là.',
  'This file is compressed: unpack it and import what is inside.':
    'Ce fichier est compressé : décompresse-le et importe ce qu’il contient.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'C’est un PDF : Argus lit le texte OpenTriviaQA, le CSV et Argus JSON.',
  'The file is empty: choose another one.': 'Le fichier est vide : choisis-en un autre.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Ce n’est pas un fichier texte : Argus lit le texte OpenTriviaQA, le CSV et Argus JSON.',
  'An answer ran over several lines: they were joined.':
    'Une réponse s’étendait sur plusieurs lignes : elles ont été réunies.',
  'There was no #Q: the text above ^ was taken as the question.':
    'Il n’y avait pas de #Q : le texte au-dessus de ^ a été pris comme question.',
  'The right answer ran over several lines: they were joined.':
    'La bonne réponse s’étendait sur plusieurs lignes : elles ont été réunies.',
  'The ^ line stood below the answers: it was moved up.':
    'La ligne ^ se trouvait sous les réponses : elle a été remontée.',
  'Control characters were removed.': 'Des caractères de contrôle ont été supprimés.',
  'The question is not valid: write it anew.': 'La question n’est pas valide : réécris-la.',
  'The kind must be choice, multi, boolean, text or number.':
    'Le type doit être choice, multi, boolean, text ou number.',
  'The question is empty: write a prompt.': 'La question est vide : écris un énoncé.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'L’énoncé est trop long : raccourcis-le. Nombre maximal de caractères : {{most}}.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'L’explication est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'The unit is longer than {{most}} characters: shorten it.':
    'L’unité est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'The question is longer than {{most}} characters: shorten it.':
    'La question est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'La bonne réponse est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'The answer is longer than {{most}} characters: shorten it.':
    'La réponse est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'Le choix {{number}} est trop long : raccourcis-le. Nombre maximal de caractères : {{most}}.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '« {{cell}} » peut désigner deux des choix : écris sa colonne, par exemple choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'La cellule « correct » ne désigne aucun choix : écris un nombre de 1 à 6 ou le texte du choix.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'La cellule « correct » désigne autre chose qu’un choix : écris par exemple 1 | 3.',
  'The cell “correct” must be true or false.': 'La cellule « correct » doit contenir true ou false.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'La cellule « correct » ne contient pas un simple nombre : écris par exemple 1000 ou 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'La tolérance n’est pas un simple nombre : écris par exemple 0.5, ou rien.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'La limite de temps doit être de {{least}} à {{most}} s, ou « none » : la valeur habituelle a été choisie.',
  'The points must be 0, 1 or 2: they were set to 1.':
    'Les points doivent être 0, 1 ou 2 : ils ont été mis à 1.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'La cellule « credit » doit contenir partial ou all-or-nothing : partial a été choisi.',
  'The question is empty: write it in the column “prompt”.':
    'La question est vide : écris-la dans la colonne « prompt ».',
  'The row is longer than {{most}} characters: shorten it.':
    'La ligne est trop longue : raccourcis-la. Nombre maximal de caractères : {{most}}.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'Les guillemets de cette ligne sont mal placés : mets les textes entre guillemets, et double les guillemets qu’ils contiennent.',
  'Argus knows no column of this name: it was left out.':
    'Argus ne connaît aucune colonne de ce nom : elle a été écartée.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'La ligne a plus de cellules que la première : mets entre guillemets les textes qui contiennent le séparateur.',
  'An empty answer was left out.': 'Une réponse vide a été écartée.',
  'The same answer stood there twice: one was kept.':
    'La même réponse figurait deux fois : une seule a été gardée.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'Les réponses recommencent à A : sépare les deux questions par des lignes #Q et ^.',
  'The letters are out of order: the answers stay in the order given.':
    'Les lettres ne se suivent pas : les réponses restent dans l’ordre donné.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'Il y a trop de réponses (maximum : {{most}}) : la bonne et les premières des autres ont été gardées.',
  'The right answer is missing: add a line that begins with ^.':
    'Il manque la bonne réponse : ajoute une ligne qui commence par ^.',
  'There are two right answers: keep one ^ line.': 'Il y a deux bonnes réponses : garde une seule ligne ^.',
  'The question is missing: write it behind #Q.': 'Il manque la question : écris-la après #Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'Il n’y a pas assez de réponses différentes (minimum : {{least}}) : ajoute une ligne comme « B … ».',
  'The right answer is not one of the answers: correct the ^ line.':
    'La bonne réponse n’est pas l’une des réponses : corrige la ligne ^.',
  'The right answer was written differently above: it was matched.':
    'La bonne réponse était écrite autrement au-dessus : elle a été rattachée à la réponse correspondante.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'Ce texte n’appartient à aucune question : commence une question par #Q et sa bonne réponse par ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'Ce n’est pas un quiz qu’Argus connaît : utilise du texte OpenTriviaQA, Argus JSON ou un CSV dont la première ligne nomme les colonnes (voir l’exemple).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'Cette ligne n’a pas l’encodage du fichier : elle a été lue en {{other}}, vérifie ses lettres.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'Le fichier dépasse {{most}} Mo : découpe-le en fichiers plus petits.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'Le fichier dépasse {{most}} lignes : découpe-le en fichiers plus petits.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'Le fichier dépasse {{most}} questions : découpe-le en fichiers plus petits.',
  'No question could be read. Line {{line}}: {{reason}}':
    'Aucune question n’a pu être lue. Ligne {{line}} : {{reason}}',
  'There is no question in this file: add one and try again.':
    'Il n’y a aucune question dans ce fichier : ajoutes-en une et réessaie.',
  'The file could not be opened.': 'Le fichier n’a pas pu être ouvert.',
  'The file could not be written. Try again in a moment.':
    'Le fichier n’a pas pu être écrit. Réessaie dans un instant.',
  'The connection ended before the file was complete. Try again.':
    'La connexion a été coupée avant que le fichier soit complet. Réessaie.',
  // What the server refuses.
  'There is no such session.': 'Cette session n’existe pas.',
  'You are here to watch: ask a host of this session to do it.':
    'Tu es là pour regarder : demande à un animateur de cette session de le faire.',
  'Say who it is for: the name stands in the log.':
    'Indique pour qui est le lien : le nom figure dans le journal.',
  'Take back one of the {{most}} links to this session first.':
    'Il y a trop de liens vers cette session (maximum : {{most}}). Révoques-en d’abord un.',
  'This link opens nothing any more.': 'Ce lien n’ouvre plus rien.',
  'Enter a valid e-mail address.': 'Saisis une adresse e-mail valide.',
  'Enter a name.': 'Saisis un nom.',
  'Use at least {{least}} characters.': 'C’est trop court. Nombre minimal de caractères : {{least}}.',
  'Use at most {{most}} characters.': 'C’est trop long. Nombre maximal de caractères : {{most}}.',
  'Check what you entered.': 'Vérifie ta saisie.',
  'There is an administrator already: sign in instead.':
    'Il y a déjà un compte d’administration : connecte-toi.',
  'This link was used or is too old: start Argus again to get a new one.':
    'Ce lien a déjà servi ou est trop ancien : redémarre Argus pour en obtenir un nouveau.',
  'Sign in to change how Argus looks.': 'Connecte-toi pour changer l’apparence d’Argus.',
  'There is no such participant in this session.': 'Ce participant n’existe pas dans cette session.',
  'Everything personal was erased from this session already.':
    'Toutes les données personnelles de cette session ont déjà été effacées.',
  'Everything personal of this participant was erased already.':
    'Toutes les données personnelles de ce participant ont déjà été effacées.',
  'Other files are being written: try again in a moment.':
    'D’autres fichiers sont en cours d’écriture : réessaie dans un instant.',
  'Let the session end in the future.': 'La session doit se terminer dans le futur.',
  'Let the session end within {{most}} days.':
    'La fin de la session est trop lointaine. Nombre maximal de jours : {{most}}.',
  'Solve the problems shown in the editor before you open a session.':
    'Corrige les problèmes signalés dans l’éditeur avant d’ouvrir une session.',
  'Check the settings.': 'Vérifie les réglages.',
  'You have {{number}} sessions that have not ended. End one first.':
    'Tu as trop de sessions non terminées ({{number}}). Arrêtes-en d’abord une.',
  'No free PIN was found: try again in a moment.':
    'Aucun PIN libre n’a été trouvé : réessaie dans un instant.',
  'Sign in to open a session.': 'Connecte-toi pour ouvrir une session.',
  'There is no such quiz in your library.': 'Ce quiz n’est pas dans ta bibliothèque.',
  'Sign in to see your sessions.': 'Connecte-toi pour voir tes sessions.',
  'This participant has been removed already.': 'Ce participant a déjà été exclu.',
  'This participant was not removed.': 'Ce participant n’a pas été exclu.',
  'This is the name already.': 'C’est déjà le nom actuel.',
  'Somebody here has this name already: choose another one.':
    'Quelqu’un a déjà ce nom ici : choisis-en un autre.',
  'This session has no teams.': 'Cette session n’a pas d’équipes.',
  'There is no such team here.': 'Cette équipe n’existe pas ici.',
  'This participant plays in that team already.': 'Ce participant joue déjà dans cette équipe.',
  'This participant does not play.': 'Ce participant ne joue pas.',
  'This participant has an attempt left.': 'Il reste un essai à ce participant.',
  'This participant does not play: let them in first, then change their time.':
    'Ce participant ne joue pas : fais-le d’abord entrer, puis change son temps.',
  'This participant does not wait for more time.': 'Ce participant n’attend pas plus de temps.',
  'Joining is closed already.': 'L’entrée est déjà fermée.',
  'Joining is open already.': 'L’entrée est déjà ouverte.',
  'Nobody of these waits to be let in.': 'Aucun de ces participants n’attend à la porte.',
  'Sign in to work with quizzes.': 'Connecte-toi pour travailler sur des quiz.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'Ce quiz a été enregistré ailleurs : recharge-le avant de continuer.',
  'Solve the problems shown in the editor before you export the quiz.':
    'Corrige les problèmes signalés dans l’éditeur avant d’exporter le quiz.',
  'The review opens when the session is over.': 'Le bilan s’ouvre quand la session est terminée.',
  'The session has moved on since: look at its newest state.':
    'La session a avancé entre-temps : regarde où elle en est.',
  // Calls.
  'This is not what was expected here.': 'Ce n’est pas ce qui était attendu ici.',
  'This is too large to be sent. Make it smaller and try again.':
    'C’est trop volumineux pour être envoyé. Réduis la taille et réessaie.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'Argus ne peut pas joindre sa base de données en ce moment. Réessaie dans un instant.',
  'Something went wrong on our side. Try again in a moment.':
    'Quelque chose a mal tourné de notre côté. Réessaie dans un instant.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'Trop d’essais. Attends {{seconds}} s et réessaie.',
  'Join the session first.': 'Rejoins d’abord la session.',
  'Sign in first.': 'Connecte-toi d’abord.',
};
