import {existsSync, readFileSync} from 'node:fs'
import type {RequestListener} from 'node:http'
import {extname, join} from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
}

/** Serves what was built into a folder; `fallback`, where given, for every other path, as an application wants it. */
export function serveFolder(folder: string, fallback?: string): RequestListener {
  return ({url = '/'}, response) => {
    // Parsing takes `..` out of the path, so nothing outside the folder is reached.
    const {pathname} = new URL(url, 'http://folder')
    const asked = join(folder, pathname)
    const file = extname(pathname) !== '' && existsSync(asked) ? asked : fallback && join(folder, fallback)
    if (file === undefined) response.writeHead(404).end()
    else {
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, {'content-type': type}).end(readFileSync(file))
    }
  }
}
