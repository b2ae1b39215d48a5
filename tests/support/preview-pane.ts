import type {Frame, Locator, Page} from 'playwright-core'

import {frameOf} from './frame-of.ts'

/** The parts of an open preview that its tests touch. */
export interface PreviewPane {
  pane: Locator
  /** The button of a mode, by the beginning of its name. */
  mode: (name: string) => Locator
  /** The names of the modes that are switched on: one, always. */
  chosenModes: () => Promise<string[]>
  iframe: Locator
  /** The frame's own document. */
  frame: () => Promise<Frame>
  /** The document of the published version’s frame, beside or behind the other. */
  otherFrame: () => Promise<Frame>
  /** The button of a version, or of a way to compare. */
  version: (name: string) => Locator
  panel: Locator
  widthHandle: Locator
  zoom: Locator
}

/**
 * Where a story is open with its preview, or another of its views, beside the form. From the shorter address the Studio
 * comes here by itself, but makes both panes anew on the way: what a test has touched until then is gone.
 */
export function storyPath(id: string, view = 'preview'): string {
  return `/desk/stories;${id}%2Cview%3Deditor%2Cexpanded%3Dtrue%7C%2Cview%3D${view}`
}

export function previewPane(page: Page): PreviewPane {
  const pane = page.getByTestId('story-preview')
  const iframe = pane.locator('iframe[title^="Preview"]')
  const modes = pane.getByRole('group', {name: 'How the page is shown'})
  return {
    pane,
    mode: (name) => modes.getByRole('button', {name: new RegExp(`^${name}`)}),
    chosenModes: () =>
      modes
        .getByRole('button', {pressed: true})
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? '')),
    iframe,
    frame: () => frameOf(iframe),
    otherFrame: () => frameOf(pane.locator('iframe[title^="Published"]')),
    version: (name) =>
      pane.getByRole('group', {name: 'Which version is shown'}).getByRole('button', {name, exact: true}),
    panel: pane.getByTestId('story-preview-panel'),
    widthHandle: pane.getByRole('separator', {name: 'Width of the page'}),
    zoom: pane.getByRole('button', {name: /zoom to fit/}),
  }
}
