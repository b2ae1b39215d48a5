import type {PreviewMode, PreviewModes, WindowMode} from './preview-mode.ts'
import {isPaperName, type PaperName} from './print/paper.ts'

/** What an editor chose last, remembered from story to story. */
export interface ModeChoice {
  /** Name of the mode. */
  mode: string
  /** Name of the window mode chosen last: the width that the page keeps while a panel is shown. */
  window: string
  /** Width of the `custom` window, in CSS pixels. */
  customWidth: number
  zoom: Zoom
  paper: PaperName
}

/** `fit`: a page too wide for the pane is scaled down to it. `actual`: it is scrolled sideways. */
export type Zoom = 'fit' | 'actual'

export const NARROWEST_WIDTH = 240
export const WIDEST_WIDTH = 2560

const FIRST_CUSTOM_WIDTH = 520

/** The choice of somebody who has not chosen: the first mode. */
export function firstChoice(modes: PreviewModes): ModeChoice {
  const mode = modes[0].name
  return {
    mode,
    window: modes.find(isWindow)?.name ?? mode,
    customWidth: FIRST_CUSTOM_WIDTH,
    zoom: 'fit',
    paper: 'a4',
  }
}

/** A remembered choice; what is unreadable in it, or names a mode that is gone, is as at first. */
export function readChoice(remembered: string | null, modes: PreviewModes): ModeChoice {
  const first = firstChoice(modes)
  const value = parseObject(remembered)
  return {
    mode: nameAmong(modes, value['mode']) ?? first.mode,
    window: nameAmong(modes.filter(isWindow), value['window']) ?? first.window,
    customWidth:
      typeof value['customWidth'] === 'number' ? clampWidth(value['customWidth']) : first.customWidth,
    zoom: value['zoom'] === 'actual' ? 'actual' : 'fit',
    paper: isPaperName(value['paper']) ? value['paper'] : first.paper,
  }
}

export function chooseMode(choice: ModeChoice, mode: PreviewMode): ModeChoice {
  return {...choice, mode: mode.name, window: isWindow(mode) ? mode.name : choice.window}
}

/** Dragging the edge of any window makes it the custom one. */
export function chooseWidth(choice: ModeChoice, width: number, modes: readonly PreviewMode[]): ModeChoice {
  const custom = customWindow(modes)
  if (custom === undefined) return choice
  return {...chooseMode(choice, custom), customWidth: clampWidth(width)}
}

/** Whether there is a window for a width of the editor's own. */
export function canChooseWidth(modes: readonly PreviewMode[]): boolean {
  return customWindow(modes) !== undefined
}

/** Width of the page's window, in CSS pixels. */
export function windowWidth(choice: ModeChoice, modes: readonly PreviewMode[]): number {
  const mode = modes.filter(isWindow).find(({name}) => name === choice.window)
  return mode === undefined || mode.width === 'custom' ? choice.customWidth : mode.width
}

function nameAmong(modes: readonly PreviewMode[], name: unknown): string | undefined {
  return modes.find((mode) => mode.name === name)?.name
}

function customWindow(modes: readonly PreviewMode[]): WindowMode | undefined {
  return modes.filter(isWindow).find(({width}) => width === 'custom')
}

function isWindow(mode: PreviewMode): mode is WindowMode {
  return mode.kind === 'window'
}

/** Whole pixels between the narrowest and the widest; `NaN` counts as the narrowest. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST_WIDTH, Math.max(NARROWEST_WIDTH, width || 0)))
}

function parseObject(text: string | null): {[key: string]: unknown} {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? {...value} : {}
  } catch (error) {
    // Whoever wrote it, it was not us: it is written over with the next choice.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
