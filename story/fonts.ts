/** The stylesheets that declare the page's faces: what `story-fonts.css` imports, for servers that have no bundler. */
export const FONT_STYLESHEETS = [
  '@fontsource-variable/newsreader/opsz.css',
  '@fontsource-variable/newsreader/wght-italic.css',
  '@fontsource-variable/inter/wght.css',
] as const

/** The text of one of them with its font files at other addresses: `addressOf('inter-latin-wght-normal.woff2')`. */
export function fontFaceCss(stylesheet: string, addressOf: (file: string) => string): string {
  return stylesheet.replaceAll(
    /url\(\.\/files\/([a-z0-9-]+\.woff2)\)/g,
    (_match, file: string) => `url("${encodeURI(addressOf(file))}")`,
  )
}
