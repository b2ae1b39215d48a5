/** Sets the rules that one part of the preview adds to a page, in an element of their own. No rules, no element. */
export function setPageStyle(page: Document, name: string, rules: string): void {
  const known = [...page.head.querySelectorAll<HTMLStyleElement>('style[data-story-preview]')].find(
    ({dataset}) => dataset['storyPreview'] === name,
  )
  if (rules === '') {
    known?.remove()
    return
  }
  const style = known ?? page.createElement('style')
  if (style.textContent === rules) return
  style.textContent = rules
  if (known !== undefined) return
  style.dataset['storyPreview'] = name
  page.head.append(style)
}
