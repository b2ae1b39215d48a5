/** What GROQ calls an object. Its dates and paths are JavaScript objects too, with a prototype of their own. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
