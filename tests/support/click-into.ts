import type {Locator} from 'playwright-core'

import {eventually} from './eventually.ts'

/** Clicks into a text editor and waits until keys go there: one that is busy takes the focus a moment after the click. */
export async function clickInto(editor: Locator, position?: {x: number; y: number}): Promise<void> {
  await editor.click(position === undefined ? {} : {position})
  await eventually(() => editor.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}
