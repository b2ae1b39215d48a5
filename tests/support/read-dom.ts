import type {Frame, Page} from 'playwright-core'

export interface PageDom {
  lang: string
  dir: string
  /** The metadata elements of the head, sorted: their order means nothing. */
  head: string[]
  body: string
}

/**
 * A page's DOM in one form, whoever made it: attributes sorted, head elements sorted. What only the surroundings bring
 * (character set, viewport, policy, stylesheets, a server's preloads) is left out.
 */
export function readDom(frame: Frame | Page): Promise<PageDom> {
  return frame.evaluate(() => {
    const surroundings =
      'meta[charset], meta[name="viewport"], meta[name="color-scheme"], meta[http-equiv], style, link[rel="stylesheet"], link[rel="preload"]'
    const serialise = (node: Node, depth = 0): string => {
      const indent = '  '.repeat(depth)
      if (node.nodeType === Node.TEXT_NODE) return `${indent}${JSON.stringify(node.textContent)}\n`
      if (!('attributes' in node)) return ''
      const element = node as HTMLElement
      const names = [...element.attributes]
        // A style set by script is spelt differently from one in markup.
        .map(({name, value}) => [name, name === 'style' ? element.style.cssText : value] as const)
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .toSorted()
      node.normalize()
      const children = [...node.childNodes].map((child) => serialise(child, depth + 1))
      return `${indent}<${[node.nodeName.toLowerCase(), ...names].join(' ')}>\n${children.join('')}`
    }
    const head = [...document.head.children].filter((element) => !element.matches(surroundings))
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      head: head.map((element) => serialise(element)).toSorted(),
      body: [...document.body.childNodes].map((node) => serialise(node)).join(''),
    }
  })
}
