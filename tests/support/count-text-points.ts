import type {Page} from 'playwright-core'

/** How many points the Studio's editors of text carry along with each change, because somebody has not let go of them. */
export async function countTextPoints(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const {result: prototype} = await session.send('Runtime.evaluate', {expression: 'Set.prototype'})
  if (prototype.objectId === undefined) throw new TypeError('The page has no sets')
  const {objects} = await session.send('Runtime.queryObjects', {prototypeObjectId: prototype.objectId})
  if (objects.objectId === undefined) throw new TypeError('The sets of the page cannot be looked at')
  // A point is known by the way to let go of it.
  const {result} = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      return this.flatMap((set) => [...set]).filter((item) => typeof item?.unref === 'function' && 'affinity' in item).length
    }`,
  })
  await session.detach()
  return Number(result.value)
}
