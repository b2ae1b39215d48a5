const MOST_CHARACTERS = 200

/**
 * A name that any file system takes, made of one that came from an upload or a URL: nothing of a path, no control or
 * direction marks, not too long. `undefined` when nothing is left of it.
 */
export function cleanFileName(fileName: string): string | undefined {
  const last = fileName.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const name = shorten(last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim())
  return /[^.\s]/.test(name) ? name : undefined
}

/** Keeps the extension. */
function shorten(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name
  const extension = /\.\w{1,10}$/.exec(name)?.[0] ?? ''
  // Cut between two halves of a character, the first half goes too.
  const start = name.slice(0, MOST_CHARACTERS - extension.length).replace(/[\ud800-\udbff]$/, '')
  return start + extension
}
