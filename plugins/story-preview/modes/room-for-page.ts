import type {PreviewMode} from './preview-mode.ts'
import {HANDLE_WIDTH} from './width-handle.tsx'

const NARROW = 480

/** Around sheets of paper, in pixels of the screen. A scrollbar finds room in it. */
export const SHEET_MARGIN = 16

/** How much of a place `width` wide the page may take. Narrow ones it needs whole: the handle is over its edge there. */
export function roomForPage(
  width: number,
  {kind}: PreviewMode,
): {available: number; hasRoomForHandle: boolean} {
  const hasRoomForHandle = width >= NARROW
  const margin = kind === 'print' ? SHEET_MARGIN : hasRoomForHandle ? HANDLE_WIDTH : 0
  return {hasRoomForHandle, available: width - 2 * margin}
}
