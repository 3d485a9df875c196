import type { TextsLike } from '@argus/ui/texts.ts';
import type { privacy } from '../../texts/privacy.ts';

export const texts: TextsLike<typeof privacy> = {
  title: 'Privacidade',
  lead: 'O que este Argus guarda de quem joga e de quem conduz sessões, por quanto tempo e quem o pode levar consigo.',
  span: 'Por quanto tempo',
  spanDays_one:
    'Os dados pessoais dos jogadores apagam-se sozinhos {{count}} dia depois do último acontecimento da respetiva sessão.',
  spanDays_many:
    'Os dados pessoais dos jogadores apagam-se sozinhos {{count}} de dias depois do último acontecimento da respetiva sessão.',
  spanDays_other:
    'Os dados pessoais dos jogadores apagam-se sozinhos {{count}} dias depois do último acontecimento da respetiva sessão.',
  spanNone:
    'Neste Argus os dados pessoais dos jogadores ficam guardados até que quem conduz a sessão os apague.',
  erasing:
    'Quando uma sessão termina, quem a conduziu pode apagar na análise um participante ou todos de uma vez. Peça-lho. Os pontos e os números da análise ficam, sob um número que não leva a ninguém.',
  stored: 'O que é guardado',
  kept: {
    name: {
      what: 'Alcunha e equipa',
      fate: 'Vistas por todos na sessão. Ao apagar, um número toma o lugar do nome; a equipa fica.',
    },
    answers: {
      what: 'Respostas e pontos',
      fate: 'Com o tempo que cada uma levou. Ficam sem nome. O texto livre é apagado, a não ser que esteja certo ou que três pessoas tenham escrito o mesmo.',
    },
    presence: {
      what: 'Ligação e tempos de ausência',
      fate: 'Quando entrou, esteve com ligação, saiu da página ou pediu mais tempo; só quem conduz a sessão o vê, e nunca conta para os pontos. O momento da entrada fica; tudo o resto é apagado.',
    },
    messages: {
      what: 'Mensagens de quem conduz a sessão',
      fate: 'Apagadas. O que foi dito a todos é apagado com a sessão.',
    },
    ways: {
      what: 'Formas de voltar a entrar',
      fate: 'Só somas de verificação da chave do seu dispositivo, do seu código de recuperação e de outros dispositivos. Apagadas: depois disso ninguém volta em seu lugar.',
    },
    log: {
      what: 'O registo da sessão',
      fate: 'Cada passo com o seu momento e quem o deu: o relógio, uma conta ou a pessoa para quem foi criada uma chave para conduzir a sessão. Também consta o tempo extra dado a um jogador. Fica, sem nomes de jogadores.',
    },
    hosts: {
      what: 'Contas de quem conduz sessões',
      fate: 'Nome, e-mail, uma soma de verificação da palavra-passe. De cada início de sessão, o endereço e o navegador, até terminar ou expirar ao fim de 30 dias.',
    },
    device: {
      what: 'No seu próprio dispositivo',
      fate: 'A sua chave da sessão e as suas definições de idioma, tema e som. Limpe os dados do navegador para os apagar.',
    },
  },
  notStored:
    'Os endereços dos jogadores são contados por pouco tempo para que ninguém inunde o servidor; não ficam guardados com a sessão. Não se pede nada a terceiros.',
  exports: 'O que contêm as exportações',
  exported: {
    participants:
      'Participantes (Excel, CSV): alcunha, lugar, pontos, respostas, tempos, tempo de ausência e ligações perdidas.',
    answers: 'Respostas (Excel, CSV): cada resposta com alcunha, tempo e pontos.',
    overview: 'Resumo e perguntas (Excel, CSV): números de todos em conjunto, sem nomes.',
    json: 'Sessão inteira (JSON): alcunhas, respostas e o registo, para a reproduzir.',
    print: 'Vista de impressão: números, e os participantes pelo nome.',
  },
  exportsHint:
    'Um ficheiro contém o que estava guardado quando foi descarregado: depois de apagar, os novos têm números em vez de nomes. Os ficheiros e cópias anteriores estão com quem os descarregou; peça-lhe que também os apague.',
};
