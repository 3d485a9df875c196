/** Texts of the page that says what is stored of whom. */
export const privacy = {
  title: 'Privacy',
  lead: 'What this Argus stores of those who play and host, for how long, and who can take it home.',
  span: 'How long',
  spanDays_one:
    'Personal data of players is erased by itself {{count}} day after the last thing that happened in their session.',
  spanDays_other:
    'Personal data of players is erased by itself {{count}} days after the last thing that happened in their session.',
  spanNone: 'On this Argus personal data of players is kept until a host erases it.',
  erasing:
    'When a session is over, its host can erase one participant or everybody in its review at once. Ask your host. Points and the figures of the review stay, under a number that leads to nobody.',
  stored: 'What is stored',
  kept: {
    name: {
      what: 'Nickname and team',
      fate: 'Seen by all in the session. Erasing puts a number in place of the name; the team stays.',
    },
    answers: {
      what: 'Answers and points',
      fate: 'With the time that each took. They stay without a name. Free text is erased unless it is right or three have written the same.',
    },
    presence: {
      what: 'Connection and away times',
      fate: 'When you joined, were connected, looked elsewhere or asked for more time; seen by hosts alone, never part of the score. The time of joining stays, all else is erased.',
    },
    messages: {
      what: 'Messages from the host',
      fate: 'Erased. What was said to all is erased with the session.',
    },
    ways: {
      what: 'Ways back in',
      fate: 'Only checksums of your device’s key, of your recovery code and of other devices. Erased: then nobody comes back as you.',
    },
    log: {
      what: 'The session’s log',
      fate: 'Each step with its moment and who did it: the clock, an account or whoever a host’s key was made for. Extra time for one player stands there, too. It stays, without names of players.',
    },
    hosts: {
      what: 'Accounts of hosts',
      fate: 'Name, email, a checksum of the password. For each sign-in its address and browser, until it ends or expires after 30 days.',
    },
    device: {
      what: 'On your own device',
      fate: 'Your key to the session and your settings for language, theme and sound. Clear the browser’s data to erase them.',
    },
  },
  notStored:
    'Players’ addresses are counted for a short time so that nobody floods the server; they are not stored with a session. No third party is asked for anything.',
  exports: 'What exports hold',
  exported: {
    participants:
      'Participants (Excel, CSV): nickname, place, points, answers, times, away time and lost connections.',
    answers: 'Answers (Excel, CSV): each answer with nickname, time and points.',
    overview: 'Overview and questions (Excel, CSV): figures of all together, without names.',
    json: 'Whole session (JSON): nicknames, answers and the log, to replay it.',
    print: 'Print view: figures, and the participants by name.',
  },
  exportsHint:
    'A file holds what was stored when it was taken: after erasing, new ones have numbers for names. Files and backups taken before are with whoever took them; ask them to delete these, too.',
} as const;
