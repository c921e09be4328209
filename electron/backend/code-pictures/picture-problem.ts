/** Why a file is not read as a photo. */
export type PictureFault = 'not_picture' | 'damaged' | 'too_large'

export class PictureProblem extends Error {
  readonly fault: PictureFault

  constructor(fault: PictureFault) {
    super(fault)
    this.name = 'PictureProblem'
    this.fault = fault
  }
}

/** More than the cameras of telephones usually give; unpacked it takes some hundred megabytes. */
const MOST_PIXELS = 36_000_000
const LONGEST_SIDE = 20_000

/** Throws PictureProblem before anything is unpacked. */
export function requireSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new PictureProblem('damaged')
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new PictureProblem('too_large')
}
