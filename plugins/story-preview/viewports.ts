/** Widths a story is looked at in, in CSS pixels. Mobile first: most readers are there. */
export const VIEWPORTS = [
  {name: 'mobile', width: 375},
  {name: 'tablet', width: 768},
  {name: 'desktop', width: 1280},
] as const

export type Viewport = (typeof VIEWPORTS)[number]
export type ViewportName = Viewport['name']

/** How far a page of `width` must shrink to fit `available` pixels; never enlarged. */
export function scaleToFit(width: number, available: number): number {
  return available <= 0 ? 1 : Math.min(1, available / width)
}
