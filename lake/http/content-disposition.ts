/**
 * `Content-Disposition` that has a browser save the answer under this name, whatever is in it (RFC 6266): the exact name in
 * UTF-8, and one of plain letters for clients that do not read that.
 */
export function asAttachment(fileName: string): string {
  const name = baseName(fileName)
  const plain = name.replaceAll(/[^\x20-\x7e]|["%\\]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Names come from uploads and URLs: nothing of a path is left, nor what no file system takes. */
function baseName(fileName: string): string {
  const last = fileName.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .slice(0, 200)
    .toWellFormed()
  return /[^.\s]/.test(name) ? name : 'download'
}
