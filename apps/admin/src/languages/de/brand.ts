import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'Marke',
  lead: 'Logo und Farbe deiner Organisation: auf der Bühne, auf den Handys der Spieler und hier. Offene Seiten zeigen eine Änderung, wenn sie neu geladen werden.',
  logo: 'Logo',
  logoNow: 'Das Logo, wie es jetzt ist',
  noLogo: 'Es gibt noch kein Logo.',
  choose: 'Datei wählen',
  remove: 'Logo entfernen',
  logoHint: 'PNG, WebP oder SVG, höchstens {{size}} KB und {{pixels}} Pixel breit und hoch.',
  tooLarge: 'Diese Datei ist zu groß: Ein Logo hat höchstens {{size}} KB.',
  colorTitle: 'Name und Farbe',
  name: 'Organisation',
  nameHint: 'Wird vorgelesen, wo das Logo steht.',
  color: 'Farbe',
  colorHint:
    'Eine Raute und sechs Hexadezimalziffern. Jede Farbe geht: Sie wird in beiden Ansichten lesbar gemacht.',
  colorWrong: 'Gib eine Raute und sechs Hexadezimalziffern an, etwa #00676d.',
  pick: 'Farbe wählen',
  light: 'In der hellen Ansicht',
  dark: 'In der dunklen Ansicht',
  sample: 'Beispiel',
  asChosen: 'Wird wie gewählt gezeigt.',
  adjusted: 'Wird als {{color}} gezeigt, damit man es lesen kann.',
  ownColor: 'Die Farbe von Argus nehmen',
  save: 'Speichern',
  saved: 'Gespeichert',
};
