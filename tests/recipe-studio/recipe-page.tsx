import type {ReactNode} from 'react'

interface Recipe {
  title: string | null
  cook: {name: string | null} | null
  steps: {_key: string; text: string | null}[] | null
}

export const recipeQuery = '*[_type == "recipe" && _id == $id][0]{title, cook->{name}, steps[]{_key, text}}'

/** The published page of a recipe. */
export function RecipePage({story}: {story: Recipe | null}): ReactNode {
  return (
    <main>
      <title>{story?.title ?? 'Recipe'}</title>
      <h1 data-field="title">{story?.title ?? 'Untitled'}</h1>
      {story?.cook?.name == null ? null : <p data-field="cook">By {story.cook.name}</p>}
      <ol data-field="steps">
        {story?.steps?.map(({_key, text}) => (
          <li key={_key} data-field="steps" data-key={_key} data-subfield="text">
            {text}
          </li>
        ))}
      </ol>
    </main>
  )
}
