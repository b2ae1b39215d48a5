import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

import {FONT_STYLESHEETS, fontFaceCss} from '../story/fonts.ts'

/** Addresses of the site's stylesheets, in order. */
export const STYLESHEETS = ['/styles/fonts.css', '/styles/story.css', '/styles/site.css'] as const

const resolve = createRequire(import.meta.url).resolve
const FONT_FILE = /^[a-z0-9-]+\.woff2$/

export interface StyleFile {
  content: string | Uint8Array<ArrayBuffer>
  mediaType: string
}

/** The file at an address below `/styles/`, or `undefined` when there is none. */
export async function readStyleFile(name: string): Promise<StyleFile | undefined> {
  if (name === 'fonts.css') return {content: await fontFaces(), mediaType: 'text/css; charset=utf-8'}
  const stylesheet = {'story.css': '../story/story.css', 'site.css': './site.css'}[name]
  if (stylesheet !== undefined) {
    const content = await readFile(join(import.meta.dirname, stylesheet), 'utf8')
    return {content, mediaType: 'text/css; charset=utf-8'}
  }
  return FONT_FILE.test(name) ? readFont(name) : undefined
}

async function fontFaces(): Promise<string> {
  const stylesheets = FONT_STYLESHEETS.map((name) => readFile(resolve(name), 'utf8'))
  return (await Promise.all(stylesheets))
    .map((css) => fontFaceCss(css, (file) => `/styles/${file}`))
    .join('\n')
}

/** A face's file, from whichever of the packages has it. Not a path: the name holds no slash. */
async function readFont(name: string): Promise<StyleFile | undefined> {
  for (const folder of new Set(FONT_STYLESHEETS.map((stylesheet) => dirname(resolve(stylesheet))))) {
    try {
      return {content: new Uint8Array(await readFile(join(folder, 'files', name))), mediaType: 'font/woff2'}
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return undefined
}
