import {mediaOnPaper} from './media-on-paper.ts'
import {type PageDeclarations, pageMargins} from './page-margins.ts'
import {gapBetweenTexts, type Margins, type PageBoxes} from './paper.ts'

/** The margins that the page's own styles ask for. */
export function readPageMargins(page: Document): Margins {
  const declarations: PageDeclarations[] = []
  for (const rule of rulesOf(page)) {
    // A selector names some pages only, such as the first: their text is as wide as that of the others here.
    if (isPageRule(rule) && rule.selectorText === '') declarations.push(rule.style)
  }
  return pageMargins(declarations)
}

/**
 * Lays the page out as on paper: its print styles hold, and its text is broken into page boxes, one under another, by
 * the browser's own rules for breaks. Answers what takes it back.
 */
export function layOutOnPaper(page: Document, boxes: PageBoxes): () => void {
  const undo: (() => void)[] = []
  for (const sheet of page.styleSheets) undo.push(rewriteMedia(sheet.media))
  for (const rule of rulesOf(page)) {
    if (hasMedia(rule)) undo.push(rewriteMedia(rule.media))
    else if (isStyleRule(rule)) undo.push(rewriteBreaks(rule.style))
  }
  const style = page.createElement('style')
  style.dataset['storyPreview'] = 'paper'
  style.textContent = pagedLayout(boxes)
  page.head.append(style)
  undo.push(() => style.remove())
  return () => {
    for (const step of undo.toReversed()) step()
  }
}

/** Whether the browser wraps columns of a page's size under one another (CSS Multi-column Layout, level 2). */
export function canWrapColumns(): boolean {
  return CSS.supports('column-wrap', 'wrap')
}

/** Where columns cannot wrap they stand side by side, and the frame shows one of them at a time. */
function pagedLayout(boxes: PageBoxes): string {
  const {contentWidth, contentHeight} = boxes
  // For the screen alone: what the browser prints from here is not laid out twice.
  return `@media screen {
  :root {
    color-scheme: only light !important;
    background: transparent !important;
    column-width: ${contentWidth}px !important;
    column-fill: auto !important;
    ${
      canWrapColumns()
        ? `overflow: hidden !important;
    column-gap: 0 !important;
    column-height: ${contentHeight}px !important;
    column-wrap: wrap !important;
    row-gap: ${gapBetweenTexts(boxes)}px !important;`
        : `overflow: auto hidden !important;
    column-gap: 1px !important;
    height: ${contentHeight}px !important;`
    }
  }
  body { background: transparent !important; }
}`
}

function rewriteMedia(media: MediaList): () => void {
  const before = media.mediaText
  const after = mediaOnPaper(before)
  if (after === before) return nothing
  media.mediaText = after
  return () => {
    media.mediaText = before
  }
}

const BREAKS = ['break-before', 'break-after', 'break-inside']
const COLUMN_BREAKS: {readonly [value: string]: string} = {
  page: 'column',
  left: 'column',
  right: 'column',
  recto: 'column',
  verso: 'column',
  'avoid-page': 'avoid-column',
}

/** Breaks between pages become breaks between the columns that stand for them. */
function rewriteBreaks(style: CSSStyleDeclaration): () => void {
  const undo: (() => void)[] = []
  for (const property of BREAKS) {
    const before = style.getPropertyValue(property)
    const after = COLUMN_BREAKS[before]
    if (after === undefined) continue
    const priority = style.getPropertyPriority(property)
    style.setProperty(property, after, priority)
    undo.push(() => style.setProperty(property, before, priority))
  }
  return () => {
    for (const step of undo) step()
  }
}

function nothing(): void {
  // There was nothing to rewrite, so there is nothing to take back.
}

function* rulesOf(page: Document): Iterable<CSSRule> {
  for (const sheet of page.styleSheets) yield* rulesIn(sheet.cssRules)
}

function* rulesIn(rules: CSSRuleList): Iterable<CSSRule> {
  for (const rule of rules) {
    yield rule
    if (isGroup(rule)) yield* rulesIn(rule.cssRules)
  }
}

// Not `instanceof`: the page's rules are of another realm.
function isGroup(rule: CSSRule): rule is CSSGroupingRule {
  return 'cssRules' in rule
}

function hasMedia(rule: CSSRule): rule is CSSMediaRule {
  return 'media' in rule && 'cssRules' in rule
}

function isPageRule(rule: CSSRule): rule is CSSPageRule {
  return rule.constructor.name === 'CSSPageRule'
}

function isStyleRule(rule: CSSRule): rule is CSSStyleRule {
  return rule.constructor.name === 'CSSStyleRule'
}
