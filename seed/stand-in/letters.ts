/**
 * The letters of the stand-in's words as strokes, because a drawing with fonts looks different on each machine. Units: the
 * height of an x is 100, y grows downwards and 0 is the baseline. Paths are SVG path data.
 */
export interface Letter {
  path: string
  /** How far the strokes reach to the right, without the space to the next letter. */
  width: number
}

const BOWL = 'M100-50A50 50 0 1 1 0-50A50 50 0 1 1 100-50'

export const LETTERS: ReadonlyMap<string, Letter> = new Map([
  [
    'S',
    {
      path: 'M84-112C78-130 62-140 44-140C20-140 4-126 4-106C4-84 22-77 44-71C68-65 86-57 86-34C86-14 68 0 44 0C22 0 6-10 0-30',
      width: 86,
    },
  ],
  ['t', {path: 'M22-140V-30C22-10 34 0 50 0H58M0-100H56', width: 58}],
  ['a', {path: `${BOWL}M100-100V0`, width: 100}],
  ['n', {path: 'M0 0V-100M0-54A42 46 0 0 1 84-54V0', width: 84}],
  ['d', {path: `${BOWL}M100-155V0`, width: 100}],
  ['-', {path: 'M0-50H46', width: 46}],
  ['i', {path: 'M0 0V-100M0-140V-139', width: 0}],
  ['p', {path: `${BOWL}M0-100V46`, width: 100}],
  ['c', {path: 'M86-84A50 50 0 1 0 86-16', width: 86}],
  ['u', {path: 'M0-100V-46A42 46 0 0 0 84-46M84-100V0', width: 84}],
  ['r', {path: 'M0 0V-100M0-56A44 44 0 0 1 44-100H48', width: 48}],
  ['e', {path: 'M0-50H100A50 50 0 1 0 86-16', width: 100}],
  [' ', {path: '', width: 40}],
])

const LETTER_SPACE = 42

export interface DrawnWord {
  /** One SVG path data string for each letter, moved to its place. */
  letters: {path: string; x: number}[]
  width: number
}

/** Sets text in the letters above. Throws `RangeError` for a letter that is not drawn. */
export function setText(text: string): DrawnWord {
  const letters: DrawnWord['letters'] = []
  let x = 0
  for (const character of text) {
    const letter = LETTERS.get(character)
    if (letter === undefined) throw new RangeError(`The letter “${character}” is not drawn in letters.ts`)
    letters.push({path: letter.path, x})
    x += letter.width + LETTER_SPACE
  }
  return {letters, width: Math.max(0, x - LETTER_SPACE)}
}
