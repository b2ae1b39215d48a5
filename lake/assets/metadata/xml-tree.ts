import {SaxesParser} from 'saxes'

export interface XmlName {
  /** Address of the namespace, empty for none. */
  namespace: string
  name: string
}

export interface XmlElement extends XmlName {
  attributes: (XmlName & {value: string})[]
  children: XmlElement[]
  /** All text directly within it. */
  text: string
}

const DEEPEST = 32
const MOST_ELEMENTS = 20_000

/** Reads an XML document. `undefined` when it is not well-formed, or deeper or longer than any that is meant to be read. */
export function readXml(source: string): XmlElement | undefined {
  const root: XmlElement = {namespace: '', name: '', attributes: [], children: [], text: ''}
  const open = [root]
  let count = 0
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw new UnreadableXml(error.message)
  })
  parser.on('opentag', ({uri, local, attributes}) => {
    const element: XmlElement = {
      namespace: uri,
      name: local,
      attributes: Object.values(attributes).map((attribute) => ({
        namespace: attribute.uri,
        name: attribute.local,
        value: attribute.value,
      })),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
    count += 1
    if (open.length > DEEPEST || count > MOST_ELEMENTS) throw new UnreadableXml('too deep or too long')
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof UnreadableXml) return undefined
    throw error
  }
  return root.children[0]
}

class UnreadableXml extends Error {}
