import type {ParsedCapture} from './parse-capture.ts'

/** Lines of the page that are never text of the story. */
const CHROME = new Set([
  'Logo',
  'Hamburger Menu',
  'Advertisement',
  'Also worth reading',
  'Content is loading...',
])

/** What is wrong with an import of `text`; empty when every line is accounted for and the documents are whole. */
export function faultsOf(text: string, story: ParsedCapture): string[] {
  return [...lineFaults(text, story), ...placeFaults(story), ...documentFaults(story), ...bodyFaults(story)]
}

function lineFaults(text: string, {report}: ParsedCapture): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  if (lines.at(-1) === '' && lines.length > 1) lines.pop()
  if (report.lines.length !== lines.length) return ['The report has another number of lines']
  return report.lines.flatMap(({number, text: reported}, index) =>
    reported === lines[index] && number === index + 1 ? [] : [`The report misstates line ${index + 1}`],
  )
}

/** Each place that the report names is filled in the documents. */
function placeFaults({documents, report}: ParsedCapture): string[] {
  const byId = new Map<string, object>(documents.map((document) => [document._id, document]))
  const keys = new Set(bodyKeysOf(documents))
  return report.lines
    .flatMap((line) => ('into' in line ? line.into : []))
    .filter(({document, path}) => {
      const key = /^body\[_key=="(.*)"\]$/.exec(path)?.[1]
      return key === undefined ? valueAt(byId.get(document), path) === undefined : !keys.has(key)
    })
    .map(({document, path}) => `${document} has nothing at ${path}`)
}

function documentFaults({documents}: ParsedCapture): string[] {
  const ids = documents.map((document) => document._id)
  const known = new Set<string | undefined>(ids)
  const references = [...JSON.stringify(documents).matchAll(/"_ref":"([^"]*)"/g)].map(([, id]) => id)
  return [
    ...ids.filter((id) => !/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(id)).map((id) => `${id} is no public id`),
    ...(known.size === ids.length ? [] : ['Two documents have one id']),
    ...references.filter((id) => !known.has(id)).map((id) => `${id} is referred to and missing`),
    ...(JSON.stringify(documents).includes('\u00a0') ? ['A no-break space is left'] : []),
  ]
}

function bodyFaults({documents}: ParsedCapture): string[] {
  const article = documents.find((document) => document._type === 'article')
  if (article === undefined) return ['No article']
  const paragraphs = article.body.flatMap((block) =>
    block._type === 'block' ? [block.children[0].text] : [],
  )
  return [
    ...(paragraphs.length === 0 ? ['No paragraph'] : []),
    ...(article.headline === '' || article.slug.current === '' ? ['No headline or no slug'] : []),
    ...(new Set(bodyKeysOf(documents)).size === article.body.length ? [] : ['Two blocks have one key']),
    ...paragraphs.filter((text) => text === '' || CHROME.has(text)).map((text) => `“${text}” is in the body`),
  ]
}

function bodyKeysOf(documents: ParsedCapture['documents']): string[] {
  return documents.flatMap((document) =>
    document._type === 'article' ? document.body.map(({_key}) => _key) : [],
  )
}

function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      document,
    )
}
