import type {Frame, Locator} from 'playwright-core'

/** The document that an `iframe` shows. */
export async function frameOf(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame')
  return frame
}
