import {useState} from 'react'
import {createRoot} from 'react-dom/client'

import {PageErrorBoundary} from '../../plugins/story-preview/page-error-boundary.tsx'

/** What the page is asked to show; `failing` says where it breaks. */
interface PageData {
  text: string
  failing?: 'render' | 'component'
}

function Page({data}: {data: PageData}) {
  if (data.failing === 'component') throw new TypeError(`“${data.text}” cannot be drawn`)
  return <p data-testid="page">{data.text}</p>
}

function renderPage(data: PageData) {
  if (data.failing === 'render') throw new TypeError(`“${data.text}” cannot be rendered`)
  return <Page data={data} />
}

const STEPS: readonly {name: string; data: PageData}[] = [
  {name: 'Good', data: {text: 'good'}},
  {name: 'Better', data: {text: 'better'}},
  {name: 'Broken component', data: {text: 'broken', failing: 'component'}},
  {name: 'Broken render', data: {text: 'broken', failing: 'render'}},
]

/** A preview in small: data that changes, a page that may throw, and a notice of the error beside it. */
function Preview({first}: {first: PageData}) {
  const [data, setData] = useState(first)
  const [error, setError] = useState<unknown>()
  return (
    <>
      {STEPS.map(({name, data: next}) => (
        <button key={name} type="button" onClick={() => setData({...next})}>
          {name}
        </button>
      ))}
      <output>{error instanceof Error ? error.message : 'no error'}</output>
      <main>
        <PageErrorBoundary data={data} render={renderPage} onError={setError} />
      </main>
    </>
  )
}

const root = document.createElement('div')
document.body.append(root)
const first = STEPS.find(({name}) => name === document.title)?.data ?? {text: 'first'}
createRoot(root).render(<Preview first={first} />)
