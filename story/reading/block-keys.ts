/** The key of a block that has none of its own, from its place in the body. */
export function positionKey(index: number): string {
  return `position-${index}`
}

/** Whether the document knows the block by this key, so that an editor can be taken to it. */
export function isOwnKey(key: string): boolean {
  return !/^position-\d+-*$/.test(key)
}
