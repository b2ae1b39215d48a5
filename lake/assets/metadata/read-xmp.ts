import {readXml, type XmlElement} from './xml-tree.ts'

/** Text stays text; structures are objects, lists are lists, and a text with a language or other qualifier has it beside it. */
export type XmpValue = string | XmpObject | (string | XmpObject)[]

export interface XmpObject {
  [field: string]: XmpValue
}

/** The namespaces of IPTC's Photo Metadata Standard, with the prefixes by which they are known. */
const namespaces = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'Iptc4xmpCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'Iptc4xmpExt'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://ns.useplus.org/ldf/xmp/1.0/', 'plus'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
])

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XML = 'http://www.w3.org/XML/1998/namespace'
const MOST_CHARACTERS_OF_A_PACKET = 1_000_000
/** Of one property, as JSON: edit histories and the like stay in the file. */
const MOST_CHARACTERS = 8000

/**
 * Reads the properties of an XMP packet (ISO 16684-1) that describe the picture and the rights in it, by namespace prefix.
 * Coordinates are told only to who wants them. What is broken or too large is left out.
 */
export function readXmp(packet: string, {withLocation}: {withLocation: boolean}): Record<string, XmpObject> {
  const read: Record<string, XmpObject> = {}
  const root = packet.length > MOST_CHARACTERS_OF_A_PACKET ? undefined : readXml(trimmed(packet))
  for (const description of root === undefined ? [] : descriptionsIn(root)) {
    const properties = [...description.attributes, ...description.children]
    for (const property of properties) {
      const prefix = namespaces.get(property.namespace)
      if (prefix === undefined || !isKept(property.name, withLocation)) continue
      const value = 'children' in property ? readProperty(property, withLocation) : textOf(property.value)
      if (value === undefined || JSON.stringify(value).length > MOST_CHARACTERS) continue
      ;(read[prefix] ??= {})[property.name] = value
    }
  }
  return read
}

/** Programs write around the packet what is no XML: padding, zeros, a mark of the byte order. */
function trimmed(packet: string): string {
  return packet.slice(packet.indexOf('<'), packet.lastIndexOf('>') + 1)
}

/** The outermost ones; those within a property are its value. */
function descriptionsIn(element: XmlElement): XmlElement[] {
  if (isRdf(element, 'Description')) return [element]
  return element.children.flatMap(descriptionsIn)
}

function readProperty(element: XmlElement, withLocation: boolean): XmpValue | undefined {
  const list = element.children.find((child) => ['Seq', 'Bag', 'Alt'].some((name) => isRdf(child, name)))
  if (list !== undefined) {
    const items = list.children.flatMap((item): (string | XmpObject)[] => {
      const value = readProperty(item, withLocation)
      // A list in a list is none of Sanity's values.
      return value === undefined ? [] : Array.isArray(value) ? value : [value]
    })
    return items.length === 0 ? undefined : items
  }
  return qualified(element, readValue(element, withLocation))
}

/** The value alone, without what is said of it. */
function readValue(element: XmlElement, withLocation: boolean): string | XmpObject | undefined {
  const resource = element.attributes.find(({namespace, name}) => namespace === RDF && name === 'resource')
  if (resource !== undefined) return textOf(resource.value)
  const description = element.children.find((child) => isRdf(child, 'Description'))
  if (description !== undefined) return readStructure(description, withLocation)
  if (element.children.length > 0 || element.attributes.some(isField)) {
    return readStructure(element, withLocation)
  }
  return textOf(element.text)
}

function readStructure(element: XmlElement, withLocation: boolean): XmpObject | undefined {
  const fields: XmpObject = {}
  for (const attribute of element.attributes.filter(isField)) {
    const text = isKept(attribute.name, withLocation) ? textOf(attribute.value) : undefined
    if (text !== undefined) fields[attribute.name] = text
  }
  for (const child of element.children) {
    const value = isKept(child.name, withLocation) ? readProperty(child, withLocation) : undefined
    if (value !== undefined) fields[child.name] = value
  }
  return Object.keys(fields).length === 0 ? undefined : fields
}

function qualified(
  {attributes}: XmlElement,
  value: string | XmpObject | undefined,
): string | XmpObject | undefined {
  const language = attributes.find(({namespace, name}) => namespace === XML && name === 'lang')?.value
  if (language === undefined || value === undefined) return value
  return typeof value === 'string' ? {lang: language, value} : {lang: language, ...value}
}

function isRdf({namespace, name}: XmlElement, wanted: string): boolean {
  return namespace === RDF && name === wanted
}

/** Not what RDF and XML say of an element, nor the names of namespaces. */
function isField({namespace}: {namespace: string}): boolean {
  return namespace !== '' && namespace !== RDF && !namespace.startsWith('http://www.w3.org/')
}

/**
 * No `exif:GPSLatitude` and its like, which stand in the descriptions of places. Nor a name that means something to the
 * lake, as `_ref` does: what a file says must not become a reference.
 */
function isKept(name: string, withLocation: boolean): boolean {
  return /^[A-Za-z]\w*$/.test(name) && (withLocation || !name.startsWith('GPS'))
}

function textOf(text: string): string | undefined {
  const cut = text.trim()
  return cut === '' ? undefined : cut
}
