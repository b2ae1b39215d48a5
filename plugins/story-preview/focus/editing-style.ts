/** What can be edited says so under the pointer: the innermost field or entry of a list, as a click means that one. */
export const POINTER_RULES = `@media screen {
  [data-field] { cursor: pointer; }
  :where(:is([data-field], [data-field] li):hover:not(:has([data-field]:hover, li:hover))) { outline: 1px dashed rgb(85 107 255 / 70%); outline-offset: 2px; }
}`

/** The field with the cursor, wherever that is: in the form, or going through the page by keyboard. */
export function outlineRules(selector: string): string {
  return `@media screen { ${selector} { outline: 2px solid rgb(85 107 255); outline-offset: 3px; border-radius: 1px; } }`
}
