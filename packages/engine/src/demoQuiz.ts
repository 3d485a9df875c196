import type { Quiz } from '@argus/game/quiz';

const choices = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ id: 'abcdef'.charAt(index), text }));

/** A quiz of our own that shows every kind of question, Markdown, maths and explanations. */
export const demoQuiz: Quiz = {
  title: 'A hundred eyes',
  description: 'Ten questions about light, sight and the sky: a first look at every kind of question.',
  language: 'en',
  tags: ['demo', 'science'],
  questions: [
    {
      id: 'watchman',
      kind: 'choice',
      prompt: 'In Greek myth, **Argus** was the perfect watchman. Why?',
      choices: choices(
        'He had a hundred eyes',
        'He could not be seen',
        'He could see the future',
        'He never left his tower',
      ),
      correct: 'a',
      explanation: 'Only some of his eyes slept at a time. Hera later set them in the tail of the peacock.',
      timeLimit: 20,
      points: 1,
    },
    {
      id: 'sunlight',
      kind: 'number',
      prompt: 'How many minutes does light take from the Sun to the Earth?',
      correct: 8.3,
      tolerance: 0.5,
      unit: 'min',
      explanation:
        'About 150 million km at 300 000 km a second:\n\n$$t = \\frac{1.5 \\cdot 10^{8}}{3 \\cdot 10^{5}} \\approx 500\\ \\text{s}$$',
      timeLimit: 30,
      points: 1,
    },
    {
      id: 'blue-sky',
      kind: 'boolean',
      prompt: 'The sky looks blue because it mirrors the oceans.',
      correct: false,
      explanation:
        'Air scatters short waves far more than long ones, as $1/\\lambda^4$: blue reaches us from everywhere.',
      timeLimit: 15,
      points: 1,
    },
    {
      id: 'primary-light',
      kind: 'multi',
      prompt: 'Which three are the primary colours of **light**?',
      choices: choices('Red', 'Yellow', 'Green', 'Blue', 'Magenta'),
      correct: ['a', 'c', 'd'],
      credit: 'partial',
      explanation: 'A screen mixes every colour from red, green and blue.',
      timeLimit: 30,
      points: 1,
    },
    {
      id: 'pupil',
      kind: 'text',
      prompt: 'What is the coloured ring around the pupil of an eye called?',
      accepted: ['Iris', 'The iris'],
      explanation: 'It is named after the Greek goddess of the rainbow.',
      timeLimit: 30,
      points: 1,
    },
    {
      id: 'scallop',
      kind: 'choice',
      prompt: 'Which of these animals can have about two hundred eyes?',
      choices: choices('Jumping spider', 'Scallop', 'Octopus', 'Dragonfly'),
      correct: 'b',
      explanation:
        'They line the edge of its shell, and each forms its image with a tiny curved mirror at the back.',
      timeLimit: 20,
      points: 1,
    },
    {
      id: 'refraction',
      kind: 'choice',
      prompt: 'Light goes from air into water. Which law tells how it bends?',
      choices: choices('$n_1 \\sin\\theta_1 = n_2 \\sin\\theta_2$', '$E = mc^2$', '$F = ma$', '$pV = nRT$'),
      correct: 'a',
      explanation: 'Snell’s law. Water has $n \\approx 1.33$, so the ray bends towards the normal.',
      timeLimit: 30,
      points: 2,
    },
    {
      id: 'planets',
      kind: 'multi',
      prompt: 'Which planets can be seen with the naked eye?',
      choices: choices('Venus', 'Jupiter', 'Neptune', 'Saturn'),
      correct: ['a', 'b', 'd'],
      credit: 'all-or-nothing',
      explanation: 'Neptune is too faint: it was found in 1846, first by calculation and then by telescope.',
      timeLimit: 25,
      points: 1,
    },
    {
      id: 'galilei',
      kind: 'text',
      prompt:
        'Who saw four moons of Jupiter through his telescope in January 1610? *(family name is enough)*',
      accepted: ['Galilei', 'Galileo', 'Galileo Galilei'],
      explanation: 'Io, Europa, Ganymede and Callisto are still called the Galilean moons.',
      timeLimit: 30,
      points: 1,
    },
    {
      id: 'moon',
      kind: 'boolean',
      prompt: 'From the Earth we always see the same side of the Moon.',
      correct: true,
      explanation: 'It turns once around itself while it goes once around us.',
      timeLimit: 15,
      points: 1,
    },
  ],
};
