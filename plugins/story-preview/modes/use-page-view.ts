import {scaleFor} from '../fit.ts'
import {type ModeChoice, windowWidth} from './mode-choice.ts'
import {gapBetweenTexts, PAPERS, stackHeight} from './print/paper.ts'
import {type PaperLayout, usePaper} from './print/use-paper.ts'
import type {PreviewMode, PreviewModes} from './preview-mode.ts'

interface PageViewInput {
  page: Document | undefined
  modes: PreviewModes
  mode: PreviewMode
  choice: ModeChoice
  /** What the stage has for the page, in pixels of the screen. */
  available: {width: number; height: number}
}

/** Where the page's frame stands on the stage, and how large. */
export interface PageView {
  /** Of the page’s window in CSS pixels, or of the sheets on paper. */
  width: number
  scale: number
  /** The frame, in CSS pixels of the page. */
  frame: {width: number; height: number}
  /** What the frame stands on, in pixels of the screen, and the frame’s place on it. */
  ground: {width: number; height: number | '100%'; left: number; top: number}
  /** On paper: the sheets. */
  paper: PaperLayout | undefined
}

/** How the page is seen in a mode. Panels leave it as it was in the window before. */
export function usePageView({page, modes, mode, choice, available}: PageViewInput): PageView {
  const paper = usePaper(page, mode.kind === 'print', choice.paper)
  if (mode.kind === 'print') {
    const {boxes, sheets} = paper
    const {width} = boxes.paper
    const scale = scaleFor(choice.zoom, width, available.width)
    return {
      width: Math.round(width),
      scale,
      frame: {
        width: boxes.contentWidth,
        height: sheets * boxes.contentHeight + (sheets - 1) * gapBetweenTexts(boxes),
      },
      ground: {
        width: width * scale,
        height: stackHeight(boxes, sheets) * scale,
        left: boxes.margins.left * scale,
        top: boxes.margins.top * scale,
      },
      paper,
    }
  }
  const width = windowWidth(choice, modes)
  const scale = scaleFor(choice.zoom, width, available.width)
  return {
    width,
    scale,
    frame: {width, height: available.height / scale},
    ground: {width: width * scale, height: '100%', left: 0, top: 0},
    paper: undefined,
  }
}

/** Width of what a mode shows: of the page's window, or of its paper. In CSS pixels of the page. */
export function pageWidth(mode: PreviewMode, choice: ModeChoice, modes: PreviewModes): number {
  return mode.kind === 'print' ? PAPERS[choice.paper].width : windowWidth(choice, modes)
}
