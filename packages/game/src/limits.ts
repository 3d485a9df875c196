/** Every limit of the content and the rules, in one place; each is said in the message that refuses. */
export const limits = {
  quizTitleLength: 120,
  quizDescriptionLength: 2_000,
  quizQuestions: 500,
  quizTags: 12,
  tagLength: 32,
  promptLength: 1_000,
  explanationLength: 2_000,
  choiceLength: 300,
  choicesMin: 2,
  choicesMax: 6,
  acceptedMax: 24,
  textAnswerLength: 120,
  unitLength: 24,
  markNoteLength: 500,
  /** Seconds. */
  timeLimitMin: 5,
  timeLimitMax: 240,
  nicknameGraphemes: 20,
  /** Players of a session unless its host or the operator says otherwise. */
  playersMax: 10_000,
  /** Players of a session where the operator allows it. */
  playersMost: 1_000_000,
  nicknameListMax: 500,
  extendSecondsMax: 240,
  /** Answers to one question by one participant. */
  attemptsMax: 5,
  /** Days from opening a self-paced session to its end. */
  selfPacedDaysMax: 366,
  messageLength: 280,
  /** Why a question was voided or its key corrected. */
  reasonLength: 280,
  teamsMin: 2,
  teamsMax: 12,
  teamNameLength: 24,
  /** The organisation's name and its logo: bytes of the file, pixels of its longer side. */
  brandNameLength: 80,
  logoBytes: 64 * 1_024,
  logoPixels: 2_000,
  /** Length of the client-made key of an answer. */
  answerKeyLength: 64,
} as const;
