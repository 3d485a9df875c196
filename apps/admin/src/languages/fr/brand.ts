import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'Marque',
  lead: 'Le logo et la couleur de ton organisation : sur la scène, sur les téléphones des joueurs et ici. Les pages ouvertes montrent un changement quand on les recharge.',
  logo: 'Logo',
  logoNow: 'Le logo actuel',
  noLogo: 'Il n’y a pas encore de logo.',
  choose: 'Choisir un fichier',
  remove: 'Retirer le logo',
  logoHint: 'PNG, WebP ou SVG, au plus {{size}} Ko et {{pixels}} pixels de large et de haut.',
  tooLarge: 'Ce fichier est trop volumineux : un logo fait au plus {{size}} Ko.',
  colorTitle: 'Nom et couleur',
  name: 'Organisation',
  nameHint: 'Lu à voix haute là où le logo est montré.',
  color: 'Couleur',
  colorHint:
    'Un dièse et six chiffres hexadécimaux. Toute couleur convient : elle est rendue lisible dans les deux thèmes.',
  colorWrong: 'Donne un dièse et six chiffres hexadécimaux, comme #00676d.',
  pick: 'Choisir une couleur',
  light: 'Dans le thème clair',
  dark: 'Dans le thème sombre',
  sample: 'Exemple',
  asChosen: 'Affichée telle quelle.',
  adjusted: 'Affichée en {{color}}, pour être lisible.',
  ownColor: 'Prendre la couleur d’Argus',
  save: 'Enregistrer',
  saved: 'Enregistré',
};
