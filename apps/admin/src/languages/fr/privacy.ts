import type { TextsLike } from '@argus/ui/texts.ts';
import type { privacy } from '../../texts/privacy.ts';

export const texts: TextsLike<typeof privacy> = {
  title: 'Confidentialité',
  lead: 'Ce que cet Argus garde de ceux qui jouent et animent, combien de temps, et qui peut l’emporter.',
  span: 'Combien de temps',
  spanDays_one:
    'Les données personnelles des joueurs s’effacent toutes seules {{count}} jour après le dernier événement de leur session.',
  spanDays_many:
    'Les données personnelles des joueurs s’effacent toutes seules {{count}} de jours après le dernier événement de leur session.',
  spanDays_other:
    'Les données personnelles des joueurs s’effacent toutes seules {{count}} jours après le dernier événement de leur session.',
  spanNone:
    'Sur cet Argus, les données personnelles des joueurs sont gardées jusqu’à ce qu’un animateur les efface.',
  erasing:
    'Quand une session est terminée, son animateur peut, dans son bilan, effacer un participant ou tout le monde à la fois. Demande-lui. Les points et les chiffres du bilan restent, sous un numéro qui ne mène à personne.',
  stored: 'Ce qui est gardé',
  kept: {
    name: {
      what: 'Pseudo et équipe',
      fate: 'Vus de tous dans la session. L’effacement met un numéro à la place du nom ; l’équipe reste.',
    },
    answers: {
      what: 'Réponses et points',
      fate: 'Avec le temps de chacune. Ils restent sans nom. Le texte libre est effacé, sauf s’il est juste ou si trois personnes ont écrit le même.',
    },
    presence: {
      what: 'Connexion et temps d’absence',
      fate: 'Les moments où tu arrives, es en ligne, regardes ailleurs ou demandes plus de temps ; seuls les animateurs les voient, et ils ne comptent jamais dans les points. Le moment de l’arrivée reste, tout le reste est effacé.',
    },
    messages: {
      what: 'Messages de l’animateur',
      fate: 'Effacés. Ce qui a été dit à tous est effacé avec la session.',
    },
    ways: {
      what: 'Moyens de revenir',
      fate: 'Seulement des empreintes de la clé de ton appareil, de ton code de retour et d’autres appareils. Une fois effacées, personne ne peut revenir à ta place.',
    },
    log: {
      what: 'Le journal de la session',
      fate: 'Chaque étape avec son moment et qui l’a faite : l’horloge, un compte ou la personne pour qui une clé d’animation a été créée. Le temps supplémentaire accordé à un joueur y figure aussi. Le journal reste, sans noms de joueurs.',
    },
    hosts: {
      what: 'Comptes des animateurs',
      fate: 'Nom, e-mail, une empreinte du mot de passe. Pour chaque connexion, son adresse et son navigateur, jusqu’à ce qu’elle se termine ou expire après 30 jours.',
    },
    device: {
      what: 'Sur ton propre appareil',
      fate: 'Ta clé de la session et tes réglages de langue, de thème et de son. Vide les données du navigateur pour les effacer.',
    },
  },
  notStored:
    'Les adresses des joueurs sont comptées un court moment pour que personne ne submerge le serveur ; elles ne sont pas gardées avec une session. Rien n’est demandé à des tiers.',
  exports: 'Ce que contiennent les exports',
  exported: {
    participants:
      'Participants (Excel, CSV) : pseudo, place, points, réponses, temps, temps d’absence et connexions perdues.',
    answers: 'Réponses (Excel, CSV) : chaque réponse avec pseudo, temps et points.',
    overview: 'Aperçu et questions (Excel, CSV) : chiffres de tous ensemble, sans noms.',
    json: 'Session entière (JSON) : pseudos, réponses et journal, pour la rejouer.',
    print: 'Vue imprimée : les chiffres, et les participants par leur nom.',
  },
  exportsHint:
    'Un fichier contient ce qui était gardé quand il a été pris : après l’effacement, les nouveaux ont des numéros à la place des noms. Les fichiers et sauvegardes pris avant sont chez ceux qui les ont pris ; demande-leur de les effacer aussi.',
};
