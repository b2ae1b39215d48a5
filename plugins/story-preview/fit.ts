import type {Zoom} from './modes/mode-choice.ts'

/** How far a page of `width` must shrink to fit `available` pixels; never enlarged. */
export function scaleToFit(width: number, available: number): number {
  return available <= 0 ? 1 : Math.min(1, available / width)
}

/** The scale at which a page of `width` is shown in `available` pixels. */
export function scaleFor(zoom: Zoom, width: number, available: number): number {
  return zoom === 'fit' ? scaleToFit(width, available) : 1
}
