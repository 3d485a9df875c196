import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'Marca',
  lead: 'O logótipo e a cor da sua organização: no palco, nos telemóveis de quem joga e aqui. As páginas já abertas mostram as alterações quando são recarregadas.',
  logo: 'Logótipo',
  logoNow: 'O logótipo tal como está',
  noLogo: 'Ainda não há logótipo.',
  choose: 'Escolher um ficheiro',
  remove: 'Remover o logótipo',
  logoHint: 'PNG, WebP ou SVG, no máximo {{size}} KB e {{pixels}} píxeis de largura e altura.',
  tooLarge: 'Este ficheiro é demasiado grande: um logótipo tem no máximo {{size}} KB.',
  colorTitle: 'Nome e cor',
  name: 'Organização',
  nameHint: 'Lido em voz alta onde o logótipo aparece.',
  color: 'Cor',
  colorHint:
    'Um cardinal e seis algarismos hexadecimais. Serve qualquer cor: é tornada legível nos dois temas.',
  colorWrong: 'Indique um cardinal e seis algarismos hexadecimais, como #00676d.',
  pick: 'Escolher uma cor',
  light: 'No tema claro',
  dark: 'No tema escuro',
  sample: 'Exemplo',
  asChosen: 'Mostrada tal como foi escolhida.',
  adjusted: 'Mostrada como {{color}}, para que se possa ler.',
  ownColor: 'Usar a cor do Argus',
  save: 'Guardar',
  saved: 'Guardado',
};
