import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'Marca',
  lead: 'El logotipo y el color de tu organización: en la pantalla, en los móviles de los jugadores y aquí. Las páginas abiertas muestran un cambio cuando se vuelven a cargar.',
  logo: 'Logotipo',
  logoNow: 'El logotipo tal como está ahora',
  noLogo: 'Todavía no hay logotipo.',
  choose: 'Elegir un archivo',
  remove: 'Quitar el logotipo',
  logoHint: 'PNG, WebP o SVG, como máximo {{size}} KB y {{pixels}} píxeles de ancho y alto.',
  tooLarge: 'Este archivo es demasiado grande: un logotipo tiene como máximo {{size}} KB.',
  colorTitle: 'Nombre y color',
  name: 'Organización',
  nameHint: 'Lo leen los lectores de pantalla donde aparece el logotipo.',
  color: 'Color',
  colorHint:
    'Una almohadilla y seis cifras hexadecimales. Vale cualquier color: se hace legible en los dos temas.',
  colorWrong: 'Escribe una almohadilla y seis cifras hexadecimales, como #00676d.',
  pick: 'Elegir un color',
  light: 'En el tema claro',
  dark: 'En el tema oscuro',
  sample: 'Ejemplo',
  asChosen: 'Se muestra tal como se eligió.',
  adjusted: 'Se muestra como {{color}}, para que se pueda leer.',
  ownColor: 'Usar el color de Argus',
  save: 'Guardar',
  saved: 'Guardado',
};
