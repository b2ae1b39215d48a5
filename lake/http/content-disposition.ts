import {cleanFileName} from '../assets/clean-file-name.ts'

/**
 * `Content-Disposition` that has a browser save the answer under this name, whatever is in it (RFC 6266): the exact name in
 * UTF-8, and one of plain letters for clients that do not read that.
 */
export function asAttachment(fileName: string): string {
  const name = cleanFileName(fileName) ?? 'download'
  const plain = name.replaceAll(/[^\x20-\x7e]|["%\\]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
