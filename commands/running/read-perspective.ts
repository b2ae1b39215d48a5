import {CommandError} from './command-error.ts'

export type Perspective = 'published' | 'drafts' | 'raw' | string[]

/** A perspective by name, or releases by name, the topmost first: `published`, `rSpring,drafts`. */
export function readPerspective(value: string): Perspective {
  if (value === 'published' || value === 'drafts' || value === 'raw') return value
  const stack = value.split(',').map((name) => name.trim())
  if (stack.every((name) => /^[a-zA-Z0-9]+$/.test(name))) return stack
  throw new CommandError(
    `“${value}” is no perspective. Use published, drafts, raw, or names of releases with commas between them.`,
  )
}
