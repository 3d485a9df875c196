import type { TextsLike } from '@argus/ui/texts.ts';
import type { privacy } from '../../texts/privacy.ts';

export const texts: TextsLike<typeof privacy> = {
  title: 'Datenschutz',
  lead: 'Was dieses Argus von allen speichert, die spielen und leiten, wie lange, und wer es mitnehmen kann.',
  span: 'Wie lange',
  spanDays_one:
    'Persönliche Daten von Spielern werden {{count}} Tag nach dem letzten Ereignis ihrer Sitzung von selbst gelöscht.',
  spanDays_other:
    'Persönliche Daten von Spielern werden {{count}} Tage nach dem letzten Ereignis ihrer Sitzung von selbst gelöscht.',
  spanNone: 'Auf diesem Argus bleiben persönliche Daten von Spielern, bis eine Spielleitung sie löscht.',
  erasing:
    'Ist eine Sitzung vorbei, kann ihre Spielleitung im Rückblick sofort einzelne Teilnehmer oder alle löschen. Wende dich an sie. Punkte und die Zahlen des Rückblicks bleiben, unter einer Nummer, die zu niemandem führt.',
  stored: 'Was gespeichert wird',
  kept: {
    name: {
      what: 'Spitzname und Team',
      fate: 'Für alle in der Sitzung zu sehen. Beim Löschen tritt eine Nummer an die Stelle des Namens; das Team bleibt.',
    },
    answers: {
      what: 'Antworten und Punkte',
      fate: 'Mit der Zeit, die jede brauchte. Sie bleiben ohne Namen. Freier Text wird gelöscht, außer wenn er richtig ist oder drei dasselbe geschrieben haben.',
    },
    presence: {
      what: 'Verbindung und Zeiten der Abwesenheit',
      fate: 'Wann du beigetreten bist, verbunden warst, anderswo hingesehen oder um mehr Zeit gebeten hast; nur die Spielleitung sieht es, gewertet wird es nie. Die Zeit des Beitritts bleibt, alles andere wird gelöscht.',
    },
    messages: {
      what: 'Nachrichten der Spielleitung',
      fate: 'Werden gelöscht. Was allen gesagt wurde, wird mit der Sitzung gelöscht.',
    },
    ways: {
      what: 'Wege zurück',
      fate: 'Nur Prüfsummen des Schlüssels deines Geräts, deines Codes und weiterer Geräte. Sie werden gelöscht: Dann kommt niemand mehr an deiner Stelle zurück.',
    },
    log: {
      what: 'Das Protokoll der Sitzung',
      fate: 'Jeder Schritt mit seinem Zeitpunkt und wer ihn tat: die Uhr, ein Konto oder der Name, für den ein Link der Spielleitung angelegt wurde. Auch mehr Zeit für Einzelne steht dort. Es bleibt, ohne Namen von Spielern.',
    },
    hosts: {
      what: 'Konten der Spielleitung',
      fate: 'Name, E-Mail, eine Prüfsumme des Passworts. Zu jeder Anmeldung ihre Adresse und der Browser, bis sie endet oder nach 30 Tagen abläuft.',
    },
    device: {
      what: 'Auf deinem eigenen Gerät',
      fate: 'Dein Schlüssel zur Sitzung und deine Einstellungen für Sprache, Farben und Ton. Lösche die Daten des Browsers, um sie zu entfernen.',
    },
  },
  notStored:
    'Adressen von Spielern werden kurze Zeit gezählt, damit niemand den Server überflutet; mit der Sitzung werden sie nicht gespeichert. Von Dritten wird nichts abgerufen.',
  exports: 'Was Exporte enthalten',
  exported: {
    participants:
      'Teilnehmer (Excel, CSV): Spitzname, Platz, Punkte, Antworten, Zeiten, Abwesenheit und verlorene Verbindungen.',
    answers: 'Antworten (Excel, CSV): jede Antwort mit Spitzname, Zeit und Punkten.',
    overview: 'Überblick und Fragen (Excel, CSV): Zahlen aller zusammen, ohne Namen.',
    json: 'Ganze Sitzung (JSON): Spitznamen, Antworten und das Protokoll, um sie noch einmal abzuspielen.',
    print: 'Druckansicht: Zahlen, und die Teilnehmer mit Namen.',
  },
  exportsHint:
    'Eine Datei enthält, was gespeichert war, als sie geschrieben wurde: Nach dem Löschen stehen in neuen Dateien Nummern statt Namen. Frühere Dateien und Sicherungen liegen bei denen, die sie gemacht haben; bitte sie, auch diese zu löschen.',
};
