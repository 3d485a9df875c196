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
  /** Seconds. */
  timeLimitMin: 5,
  timeLimitMax: 240,
  nicknameGraphemes: 20,
  playersMax: 10_000,
  extendSecondsMax: 240,
  /** Length of the client-made key of an answer. */
  answerKeyLength: 64,
} as const;
