import type {ReactNode} from 'react'

export const menuQuery = '*[_type == "menu" && _id == $id][0]{title}'

/** The published page of a menu. */
export function MenuPage({story}: {story: {title: string | null} | null}): ReactNode {
  return (
    <main>
      <title>{story?.title ?? 'Menu'}</title>
      <h1 data-field="title">{story?.title ?? 'Untitled'}</h1>
    </main>
  )
}
