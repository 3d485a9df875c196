/** One tone of a sound: hertz, when it begins and how long it lasts, in seconds. */
interface Tone {
  readonly pitch: number;
  readonly at: number;
  readonly length: number;
}

/** Short and soft; made here, so that nothing has to be loaded. */
const sounds = {
  open: [
    { pitch: 523, at: 0, length: 0.12 },
    { pitch: 784, at: 0.1, length: 0.18 },
  ],
  safe: [{ pitch: 659, at: 0, length: 0.12 }],
  right: [
    { pitch: 523, at: 0, length: 0.14 },
    { pitch: 659, at: 0.11, length: 0.14 },
    { pitch: 784, at: 0.22, length: 0.3 },
  ],
  wrong: [
    { pitch: 330, at: 0, length: 0.16 },
    { pitch: 277, at: 0.14, length: 0.26 },
  ],
} as const satisfies Record<string, readonly Tone[]>;

export type Sound = keyof typeof sounds;

const loudness = 0.12;
let context: AudioContext | undefined;

/** Plays a sound, where the browser lets it. */
export const playSound = (sound: Sound): void => {
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  for (const { pitch, at, length } of sounds[sound]) {
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    const begin = currentTime + at;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(loudness, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + length);
    tone.connect(volume).connect(destination);
    tone.start(begin);
    tone.stop(begin + length);
  }
};
