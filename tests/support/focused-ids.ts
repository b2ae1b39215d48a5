import type {Page} from 'playwright-core'

/** What has the focus and all around it, by their ids: the Studio gives inputs, items and fields their paths for that. */
export function focusedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids: string[] = []
    for (let element = document.activeElement; element !== null; element = element.parentElement) {
      ids.push(element.id, element.getAttribute('data-comments-field-id') ?? '')
    }
    return ids
  })
}
