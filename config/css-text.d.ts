/** What the Studio's bundler gives for `import text from './page.css?inline'`. */
declare module '*.css?inline' {
  const text: string
  export default text
}
