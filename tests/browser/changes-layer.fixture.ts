import {ChangesLayer} from '../../plugins/story-preview/changes/changes-layer.ts'

/** Shows how the page differs from the one in its template whenever the button is pressed, and the page itself when it is again. */
const template = document.querySelector('template')
const before = document.implementation.createHTMLDocument()
before.body.append(before.importNode(template?.content ?? before.createDocumentFragment(), true))
let layer: ChangesLayer | undefined
document.querySelector('button')?.addEventListener('click', () => {
  layer?.remove()
  layer =
    layer === undefined
      ? new ChangesLayer({
          page: document,
          before,
          labels: {inserted: 'inserted', deleted: 'deleted'},
          onSummary: ({places}) => {
            document.documentElement.dataset['places'] = String(places)
          },
        })
      : undefined
})
