import {MARKED} from './edited-part.ts'

/**
 * A selector of an element that shows a field: the marks around it, and the way from there to it. Styles reach it by
 * that, so that nothing is added to elements that are React's.
 */
export function selectorOf(element: Element): string {
  if (element.matches(MARKED)) {
    return MARKS.map((name) => {
      const value = element.getAttribute(name)
      return value === null ? `:not([${name}])` : `[${name}=${quoted(value)}]`
    }).join('')
  }
  const {parentElement} = element
  if (parentElement === null) return element.localName
  const place = [...parentElement.children].indexOf(element) + 1
  return `${selectorOf(parentElement)} > :nth-child(${place})`
}

/** A CSS string of any text. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}

const MARKS = ['data-field', 'data-key', 'data-subfield'] as const
