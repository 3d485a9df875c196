/** What the stage may sound like: tones made on the spot, so that there is no file and no licence. */
export type Sound = 'join' | 'open' | 'tick' | 'reveal' | 'board' | 'finish';

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds after the beginning, and how long it rings. */
  readonly at: number;
  readonly length: number;
  /** 0 to 1. */
  readonly loud: number;
}

const tone = (pitch: number, at: number, length = 0.25, loud = 0.5): Tone => ({ pitch, at, length, loud });

/** Each sound by its tones, in one key, so that none clashes with another. */
export const tonesOf: Readonly<Record<Sound, readonly Tone[]>> = {
  join: [tone(659, 0, 0.12, 0.25)],
  open: [tone(523, 0), tone(784, 0.12)],
  tick: [tone(1_047, 0, 0.05, 0.3)],
  reveal: [tone(523, 0), tone(659, 0.1), tone(784, 0.2, 0.5)],
  board: [tone(587, 0), tone(784, 0.15, 0.4)],
  finish: [tone(523, 0), tone(659, 0.15), tone(784, 0.3), tone(1_047, 0.45, 0.9, 0.6)],
};

/** Plays a sound on an audio context; `volume` is 0 to 1. */
export const playSound = (audio: AudioContext, sound: Sound, volume: number): void => {
  for (const { pitch, at, length, loud } of tonesOf[sound]) {
    const begins = audio.currentTime + at;
    const voice = audio.createOscillator();
    const fade = audio.createGain();
    voice.type = 'triangle';
    voice.frequency.value = pitch;
    fade.gain.setValueAtTime(0, begins);
    fade.gain.linearRampToValueAtTime(loud * volume, begins + 0.01);
    fade.gain.exponentialRampToValueAtTime(0.0001, begins + length);
    voice.connect(fade).connect(audio.destination);
    voice.start(begins);
    voice.stop(begins + length);
  }
};
