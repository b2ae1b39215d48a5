import {HANDLE_WIDTH} from './width-handle.tsx'

const NARROW = 480

/** How much of a place `width` wide the page may take. Narrow ones it needs whole: the handle is over its edge there. */
export function roomForPage(width: number): {available: number; hasRoomForHandle: boolean} {
  const hasRoomForHandle = width >= NARROW
  return {hasRoomForHandle, available: hasRoomForHandle ? width - 2 * HANDLE_WIDTH : width}
}
