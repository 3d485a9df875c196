import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.': 'Multiplique o tempo por um valor de {{least}} a {{most}}.',
  'This participant has that much time already.': 'Este participante já tem esse tempo.',
  'The question is not open yet.': 'A pergunta ainda não está aberta.',
  'The question is closing: its time is over.': 'A pergunta está a fechar: o tempo acabou.',
  'Nobody answers one question more than {{most}} times.':
    'Máximo de respostas de cada participante a uma pergunta: {{most}}.',
  'Say what to tell them.': 'Escreva o que lhes quer dizer.',
  'Say it in at most {{most}} characters.':
    'Escreva uma mensagem mais curta (máximo de caracteres: {{most}}).',
  'Write something first.': 'Escreva primeiro alguma coisa.',
  'There is no message to take back.': 'Não há nenhuma mensagem para retirar.',
  'The stage shows the answers already.': 'O palco já mostra as respostas.',
  'The stage shows no answers.': 'O palco não está a mostrar respostas.',
  'Everybody is let in one by one already.': 'Já se deixa entrar um a um.',
  'Everybody is let in already.': 'Já entram todos sem esperar.',
  'You have the wheel already.': 'Já tem o comando.',
  'The clock has the wheel already.': 'O relógio já tem o comando.',
  'The door is open already.': 'A porta já está aberta.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'Indique o motivo (caracteres: de 1 a {{most}}): todos o vão ler.',
  'There is no such question in this session.': 'Essa pergunta não existe nesta sessão.',
  'Others are still at this question: put it right when the session is over.':
    'Ainda há quem esteja nesta pergunta: corrija-a quando a sessão terminar.',
  'This question has not been played: skip it when its turn comes.':
    'Esta pergunta ainda não foi jogada: salte-a quando chegar a vez dela.',
  'This question is out of the scoring already.': 'Esta pergunta já não conta para a pontuação.',
  'This question was not voided.': 'Esta pergunta não foi anulada.',
  'Only the right answer can be corrected, not the question itself.':
    'Só se pode corrigir a resposta certa, não a própria pergunta.',
  'This is the right answer already.': 'Esta já é a resposta certa.',
  'A name has at most {{most}} characters.': 'Máximo de caracteres de um nome: {{most}}.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'Indique a cor com um cardinal e seis algarismos hexadecimais, como #00676d.',
  'End the session first, then erase.': 'Acabe primeiro a sessão e apague depois.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'Escolha uma imagem PNG, WebP ou SVG: este ficheiro não é nenhuma delas.',
  'Choose a picture that does not move.': 'Escolha uma imagem sem animação.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'Largura e altura máximas de um logótipo, em píxeis: {{most}}. Reduza-o.',
  'This PNG is not complete: save it again.': 'Este PNG não está completo: guarde-o de novo.',
  'This WebP is not complete: save it again.': 'Este WebP não está completo: guarde-o de novo.',
  'This SVG is not complete: save it again.': 'Este SVG não está completo: guarde-o de novo.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'Guarde o SVG como desenho simples: não pode conter scripts, animações, imagens, cópias nem links para outros ficheiros.',
  'A logo has at most {{most}} KB: make it smaller.': 'Um logótipo tem no máximo {{most}} KB: reduza-o.',
  'A nickname has at most {{most}} characters.': 'Máximo de caracteres de uma alcunha: {{most}}.',
  'A nickname needs at least one letter, digit or emoji.':
    'Uma alcunha precisa de pelo menos uma letra, um algarismo ou um emoji.',
  'Give the quiz a title.': 'Dê um título ao quiz.',
  'Choose a nickname that is fit for the big screen.': 'Escolha uma alcunha própria para o ecrã grande.',
  'Use a language tag such as en or pt-BR.': 'Use uma etiqueta de idioma, como pt ou pt-BR.',
  'A quiz has at most {{most}} questions.': 'Máximo de perguntas de um quiz: {{most}}.',
  'Two questions have the same id.': 'Há duas perguntas com o mesmo id.',
  'Add at least one question.': 'Acrescente pelo menos uma pergunta.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'Aqui cada um joga ao seu ritmo: feche a entrada ou acabe a sessão.',
  'This session is played together.': 'Nesta sessão jogam todos em conjunto.',
  'The quiz has no questions: add one before you start.':
    'O quiz não tem perguntas: acrescente uma antes de começar.',
  'The question is not open yet: skip it, or wait a moment.':
    'A pergunta ainda não está aberta: salte-a ou espere um momento.',
  'The session is paused already: resume it.': 'A sessão já está em pausa: continue-a.',
  'Nothing is running that could be paused.': 'Não há nada a decorrer que se possa pôr em pausa.',
  'The session is not paused.': 'A sessão não está em pausa.',
  'Extend by 1 to {{most}} whole seconds.': 'Prolongue o tempo em segundos inteiros, de 1 a {{most}}.',
  'This question has no time limit that could be extended.':
    'Esta pergunta não tem limite de tempo que se possa prolongar.',
  'It is not time yet.': 'Ainda não chegou a hora.',
  'The session has begun already.': 'A sessão já começou.',
  'No question is open.': 'Não há nenhuma pergunta aberta.',
  'The door has been open since the lobby.': 'A porta está aberta desde a sala de espera.',
  'Everybody moves on by themselves.': 'Cada um avança por si.',
  'The session is over.': 'A sessão terminou.',
  'Give each team a name of its own.': 'Dê a cada equipa um nome diferente.',
  'Give at least one name to pick from.': 'Indique pelo menos um nome à escolha.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'Uma sessão em que cada um joga ao seu ritmo não avança pelo relógio: escolha uma das duas opções.',
  'Let the session end after it opens.': 'O fim da sessão tem de ser depois da abertura.',
  'Mark one of the choices as the right one.': 'Marque uma das opções como certa.',
  'A question needs at least {{least}} choices.': 'Mínimo de opções de uma pergunta: {{least}}.',
  'A question has at most {{most}} choices.': 'Máximo de opções de uma pergunta: {{most}}.',
  'Two choices have the same id.': 'Há duas opções com o mesmo id.',
  'Two choices say the same.': 'Há duas opções que dizem o mesmo.',
  'Mark at least one choice as right.': 'Marque pelo menos uma opção como certa.',
  'Every right answer must be one of the choices, once.':
    'Cada resposta certa tem de ser uma das opções e aparecer uma só vez.',
  'An accepted answer needs at least one letter or digit.':
    'Uma resposta aceite precisa de pelo menos uma letra ou um algarismo.',
  'Give at least one accepted answer.': 'Indique pelo menos uma resposta aceite.',
  // A field of a form.
  'Write something here.': 'Escreva aqui alguma coisa.',
  'Enter a number.': 'Escreva um número.',
  'Enter a whole number.': 'Escreva um número inteiro.',
  'Choose one of the two.': 'Escolha uma das duas possibilidades.',
  'Use a number of at least {{least}}.': 'Use um número não inferior a {{least}}.',
  'Use a number of at most {{most}}.': 'Use um número não superior a {{most}}.',
  'Keep at most {{most}} of these.': 'Deixe aqui no máximo {{most}}.',
  'Check this field.': 'Verifique este campo.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'Este JSON está danificado ou incompleto: exporte o quiz de novo.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'Este JSON não é um quiz do Argus: exporte o quiz do Argus como JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'Este ficheiro foi criado por um Argus mais recente: atualize o Argus ou exporte o quiz como CSV.',
  'Another question has the same id: this one was given a new id.':
    'Outra pergunta tem o mesmo id: esta recebeu um id novo.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'Isto é um livro de folhas de cálculo ou um ficheiro zip: guarde a folha como CSV (UTF-8) e importe esse ficheiro.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'Isto é um livro de folhas de cálculo antigo: guarde a folha como CSV (UTF-8) e importe esse ficheiro.',
  'This file is compressed: unpack it and import what is inside.':
    'Este ficheiro está comprimido: descomprima-o e importe o que está lá dentro.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Isto é um PDF: o Argus lê texto OpenTriviaQA, CSV e Argus JSON.',
  'The file is empty: choose another one.': 'O ficheiro está vazio: escolha outro.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Isto não é um ficheiro de texto: o Argus lê texto OpenTriviaQA, CSV e Argus JSON.',
  'An answer ran over several lines: they were joined.': 'Uma resposta ocupava várias linhas: foram unidas.',
  'There was no #Q: the text above ^ was taken as the question.':
    'Faltava #Q: o texto acima de ^ foi usado como pergunta.',
  'The right answer ran over several lines: they were joined.':
    'A resposta certa ocupava várias linhas: foram unidas.',
  'The ^ line stood below the answers: it was moved up.':
    'A linha ^ estava abaixo das respostas: foi movida para cima.',
  'Control characters were removed.': 'Os caracteres de controlo foram removidos.',
  'The question is not valid: write it anew.': 'A pergunta não é válida: escreva-a de novo.',
  'The kind must be choice, multi, boolean, text or number.':
    'O tipo tem de ser choice, multi, boolean, text ou number.',
  'The question is empty: write a prompt.': 'A pergunta está vazia: escreva um enunciado.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'O enunciado ultrapassa o máximo de caracteres ({{most}}): encurte-o.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'A explicação ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'The unit is longer than {{most}} characters: shorten it.':
    'A unidade ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'The question is longer than {{most}} characters: shorten it.':
    'A pergunta ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'A resposta certa ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'The answer is longer than {{most}} characters: shorten it.':
    'A resposta ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'A opção {{number}} ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '«{{cell}}» pode designar duas das opções: escreva a coluna, como choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'A célula «correct» não designa nenhuma opção: escreva um número de 1 a 6 ou o texto da opção.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'A célula «correct» designa algo que não é uma opção: escreva, por exemplo, 1 | 3.',
  'The cell “correct” must be true or false.': 'A célula «correct» tem de ser true ou false.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'A célula «correct» não é um número simples: escreva, por exemplo, 1000 ou 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'A tolerância não é um número simples: escreva, por exemplo, 0.5, ou nada.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'O limite de tempo tem de ser de {{least}} a {{most}} segundos, ou «none»: ficou o habitual.',
  'The points must be 0, 1 or 2: they were set to 1.': 'Os pontos têm de ser 0, 1 ou 2: ficaram em 1.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'O valor de credit tem de ser partial ou all-or-nothing: ficou partial.',
  'The question is empty: write it in the column “prompt”.':
    'A pergunta está vazia: escreva-a na coluna «prompt».',
  'The row is longer than {{most}} characters: shorten it.':
    'A linha ultrapassa o máximo de caracteres ({{most}}): encurte-a.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'As aspas desta linha estão mal: ponha os textos entre aspas e duplique as aspas que estejam dentro deles.',
  'Argus knows no column of this name: it was left out.':
    'O Argus não conhece nenhuma coluna com este nome: foi deixada de fora.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'A linha tem mais células do que a primeira: ponha entre aspas os textos que contêm o separador.',
  'An empty answer was left out.': 'Uma resposta vazia foi deixada de fora.',
  'The same answer stood there twice: one was kept.': 'A mesma resposta estava lá duas vezes: ficou só uma.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'As respostas recomeçam em A: separe as duas perguntas com linhas #Q e ^.',
  'The letters are out of order: the answers stay in the order given.':
    'As letras estão fora de ordem: as respostas ficam pela ordem em que estavam.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'Há respostas a mais (máximo: {{most}}): ficaram a certa e as primeiras das outras.',
  'The right answer is missing: add a line that begins with ^.':
    'Falta a resposta certa: acrescente uma linha que comece por ^.',
  'There are two right answers: keep one ^ line.': 'Há duas respostas certas: deixe só uma linha ^.',
  'The question is missing: write it behind #Q.': 'Falta a pergunta: escreva-a a seguir a #Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'Não há respostas diferentes que cheguem (mínimo: {{least}}): acrescente uma linha como «B …».',
  'The right answer is not one of the answers: correct the ^ line.':
    'A resposta certa não é uma das respostas: corrija a linha ^.',
  'The right answer was written differently above: it was matched.':
    'A resposta certa estava escrita de outra forma mais acima: foi feita a correspondência.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'Este texto não pertence a nenhuma pergunta: comece uma pergunta com #Q e a sua resposta certa com ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'Isto não é um quiz que o Argus conheça: use texto OpenTriviaQA, Argus JSON ou um CSV cuja primeira linha dê nome às colunas (veja o exemplo).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'Esta linha não está na codificação do ficheiro: foi lida como {{other}}; verifique as letras.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'O ficheiro ultrapassa {{most}} MB: divida-o em ficheiros mais pequenos.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'O ficheiro ultrapassa {{most}} linhas: divida-o em ficheiros mais pequenos.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'O ficheiro ultrapassa {{most}} perguntas: divida-o em ficheiros mais pequenos.',
  'No question could be read. Line {{line}}: {{reason}}':
    'Não foi possível ler nenhuma pergunta. Linha {{line}}: {{reason}}',
  'There is no question in this file: add one and try again.':
    'Não há nenhuma pergunta neste ficheiro: acrescente uma e tente de novo.',
  'The file could not be opened.': 'Não foi possível abrir o ficheiro.',
  'The file could not be written. Try again in a moment.':
    'Não foi possível escrever o ficheiro. Tente de novo dentro de momentos.',
  'The connection ended before the file was complete. Try again.':
    'A ligação terminou antes de o ficheiro estar completo. Tente de novo.',
  // What the server refuses.
  'There is no such session.': 'Essa sessão não existe.',
  'You are here to watch: ask a host of this session to do it.':
    'Está aqui para ver: peça a quem conduz esta sessão que o faça.',
  'Say who it is for: the name stands in the log.': 'Diga para quem é: o nome fica no registo.',
  'Take back one of the {{most}} links to this session first.':
    'Retire primeiro um dos links desta sessão (máximo: {{most}}).',
  'This link opens nothing any more.': 'Este link já não dá acesso a nada.',
  'Enter a valid e-mail address.': 'Escreva um endereço de e-mail válido.',
  'Enter a name.': 'Escreva um nome.',
  'Use at least {{least}} characters.': 'Mínimo de caracteres: {{least}}.',
  'Use at most {{most}} characters.': 'Máximo de caracteres: {{most}}.',
  'Check what you entered.': 'Verifique o que escreveu.',
  'There is an administrator already: sign in instead.':
    'Já existe uma conta de administração: em vez disso, inicie sessão.',
  'This link was used or is too old: start Argus again to get a new one.':
    'Este link já foi usado ou é demasiado antigo: arranque o Argus de novo para obter outro.',
  'Sign in to change how Argus looks.': 'Inicie sessão para mudar o aspeto do Argus.',
  'There is no such participant in this session.': 'Esse participante não existe nesta sessão.',
  'Everything personal was erased from this session already.':
    'Tudo o que é pessoal já foi apagado desta sessão.',
  'Everything personal of this participant was erased already.':
    'Tudo o que é pessoal deste participante já foi apagado.',
  'Other files are being written: try again in a moment.':
    'Estão a ser escritos outros ficheiros: tente de novo dentro de momentos.',
  'Let the session end in the future.': 'O fim da sessão tem de ser no futuro.',
  'Let the session end within {{most}} days.': 'Máximo de dias até ao fim da sessão: {{most}}.',
  'Solve the problems shown in the editor before you open a session.':
    'Resolva os problemas indicados no editor antes de abrir uma sessão.',
  'Check the settings.': 'Verifique as definições.',
  'You have {{number}} sessions that have not ended. End one first.':
    'Sessões suas que ainda não terminaram: {{number}}. Acabe primeiro uma delas.',
  'No free PIN was found: try again in a moment.':
    'Não foi encontrado nenhum PIN livre: tente de novo dentro de momentos.',
  'Sign in to open a session.': 'Inicie sessão na sua conta para abrir uma sessão.',
  'There is no such quiz in your library.': 'Esse quiz não existe na sua biblioteca.',
  'Sign in to see your sessions.': 'Inicie sessão na sua conta para ver as suas sessões.',
  'This participant has been removed already.': 'Este participante já foi removido.',
  'This participant was not removed.': 'Este participante não foi removido.',
  'This is the name already.': 'O nome já é este.',
  'Somebody here has this name already: choose another one.': 'Alguém aqui já tem este nome: escolha outro.',
  'This session has no teams.': 'Esta sessão não tem equipas.',
  'There is no such team here.': 'Essa equipa não existe aqui.',
  'This participant plays in that team already.': 'Este participante já joga nessa equipa.',
  'This participant does not play.': 'Este participante não está a jogar.',
  'This participant has an attempt left.': 'Este participante ainda tem uma tentativa.',
  'This participant does not play: let them in first, then change their time.':
    'Este participante não está a jogar: deixe-o entrar primeiro e mude depois o tempo dele.',
  'This participant does not wait for more time.': 'Este participante não está à espera de mais tempo.',
  'Joining is closed already.': 'A entrada já está fechada.',
  'Joining is open already.': 'A entrada já está aberta.',
  'Nobody of these waits to be let in.': 'Nenhum destes participantes está à espera de entrar.',
  'Sign in to work with quizzes.': 'Inicie sessão para trabalhar com quizzes.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'Este quiz foi guardado noutro lado: carregue-o de novo antes de continuar.',
  'Solve the problems shown in the editor before you export the quiz.':
    'Resolva os problemas indicados no editor antes de exportar o quiz.',
  'The review opens when the session is over.': 'A análise abre quando a sessão terminar.',
  'The session has moved on since: look at its newest state.':
    'Entretanto a sessão avançou: veja o seu estado mais recente.',
  // Calls.
  'This is not what was expected here.': 'Não era isto que se esperava aqui.',
  'This is too large to be sent. Make it smaller and try again.':
    'Isto é demasiado grande para enviar. Reduza-o e tente de novo.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'O Argus não consegue agora aceder à sua base de dados. Tente de novo dentro de momentos.',
  'Something went wrong on our side. Try again in a moment.':
    'Algo correu mal do nosso lado. Tente de novo dentro de momentos.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'Demasiadas tentativas. Espere {{seconds}} s e tente de novo.',
  'Join the session first.': 'Entre primeiro na sessão.',
  'Sign in first.': 'Inicie sessão primeiro.',
};
