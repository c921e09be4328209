/** Four short sounds for the door, each with a shape of its own. Never the only signal. */

export const SOUNDS = ['welcome', 'already', 'refuse', 'attention'] as const
export type Sound = (typeof SOUNDS)[number]

export type Note = { atMs: number; hz: number; lengthMs: number; wave: OscillatorType }

/** Rising, level, falling and low, three quick knocks: told apart in a noisy hall without looking. */
export const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  welcome: [
    { atMs: 0, hz: 659, lengthMs: 90, wave: 'sine' },
    { atMs: 90, hz: 988, lengthMs: 190, wave: 'sine' },
  ],
  already: [
    { atMs: 0, hz: 587, lengthMs: 110, wave: 'triangle' },
    { atMs: 170, hz: 587, lengthMs: 150, wave: 'triangle' },
  ],
  refuse: [
    { atMs: 0, hz: 247, lengthMs: 160, wave: 'square' },
    { atMs: 170, hz: 165, lengthMs: 300, wave: 'square' },
  ],
  attention: [0, 110, 220].map((atMs) => ({ atMs, hz: 880, lengthMs: 70, wave: 'triangle' })),
}

/** A square wave of the same height sounds several times as loud as a sine. */
const LOUDNESS: Partial<Record<OscillatorType, number>> = { sine: 1, triangle: 0.8, square: 0.3 }
const ATTACK_S = 0.006

let context: AudioContext | null = null

/** `volume` from 0 (silent) to 1. */
export function playSound(sound: Sound, volume: number): void {
  if (volume <= 0) return
  const audio = (context ??= new AudioContext())
  // A laptop that woke up may have put it to sleep; without a loudspeaker it stays asleep, which is no error.
  if (audio.state === 'suspended') void audio.resume()
  for (const note of NOTES[sound]) playNote(audio, note, volume)
}

function playNote(audio: AudioContext, { atMs, hz, lengthMs, wave }: Note, volume: number): void {
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  const start = audio.currentTime + atMs / 1000
  const end = start + lengthMs / 1000
  oscillator.type = wave
  oscillator.frequency.value = hz
  // Rising and falling instead of switching on and off, which would click.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(volume * (LOUDNESS[wave] ?? 1), start + ATTACK_S)
  gain.gain.exponentialRampToValueAtTime(0.001, end)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(end)
}
