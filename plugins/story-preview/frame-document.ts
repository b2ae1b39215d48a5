export interface FrameOptions {
  /** Text of the page's stylesheet. */
  stylesheet: string
  /** Origins, besides the Studio's own and https, that pictures come from. */
  imageOrigins: readonly string[]
}

/**
 * The empty document the page is rendered into. It shares the Studio's origin, so its policy forbids scripts: markup
 * that an editor pasted can never act with the editor's access. React's own listeners are not affected.
 */
export function frameDocument({stylesheet, imageOrigins}: FrameOptions): string {
  const policy = [
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src ${["'self'", 'data:', 'blob:', 'https:', ...imageOrigins].join(' ')}`,
    "media-src 'self' https:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // `</style` is the only text that can end a style element.
    `<style>${stylesheet.replaceAll(/<\/style/gi, '<\\/style')}</style>`,
    '</head><body></body></html>',
  ].join('')
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
