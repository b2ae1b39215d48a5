/** What a key asks of the preview. */
export type KeyCommand =
  | {kind: 'mode'; index: number}
  | {kind: 'zoom'}
  | {kind: 'change'; direction: -1 | 1}
  | {kind: 'part'; direction: -1 | 1}
  | {kind: 'open-part'}
  | {kind: 'scroll'; by: 'line' | 'page' | 'end'; direction: -1 | 1}

export interface PressedKey {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/**
 * Number keys choose a mode by its place, 0 the zoom; n and p go from change to change, e and E from one editable part to
 * another, f to its field; the keys that scroll everywhere scroll.
 */
export function keyCommand({key, altKey, ctrlKey, metaKey, shiftKey}: PressedKey): KeyCommand | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  if (shiftKey) return key === 'E' ? {kind: 'part', direction: -1} : undefined
  if (/^[1-9]$/.test(key)) return {kind: 'mode', index: Number(key) - 1}
  switch (key) {
    case '0':
      return {kind: 'zoom'}
    case 'n':
      return {kind: 'change', direction: 1}
    case 'p':
      return {kind: 'change', direction: -1}
    case 'e':
      return {kind: 'part', direction: 1}
    case 'f':
      return {kind: 'open-part'}
    case 'ArrowDown':
      return {kind: 'scroll', by: 'line', direction: 1}
    case 'ArrowUp':
      return {kind: 'scroll', by: 'line', direction: -1}
    case 'PageDown':
      return {kind: 'scroll', by: 'page', direction: 1}
    case 'PageUp':
      return {kind: 'scroll', by: 'page', direction: -1}
    case 'End':
      return {kind: 'scroll', by: 'end', direction: 1}
    case 'Home':
      return {kind: 'scroll', by: 'end', direction: -1}
    default:
      return undefined
  }
}

/** Fields, menus and sliders, which keep the keys for themselves. */
const TAKES_KEYS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="slider"], [role="menu"], [role="listbox"], [role="dialog"], dialog'

/** Whether what has the focus has a use of its own for letters, numbers and arrows. */
export function takesKeys(target: EventTarget | null): boolean {
  // Not `instanceof Element`: the frame's elements are of another realm.
  if (target === null || !('closest' in target) || typeof target.closest !== 'function') return false
  return target.closest(TAKES_KEYS) !== null
}
