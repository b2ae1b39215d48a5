import {
  defaultModes,
  type ProblemRule,
  referenceRules,
  storyPreview,
} from '../../plugins/story-preview/index.ts'
import {faultyMode, faultyMoments} from './faulty-parts.tsx'
import {MenuPage, menuQuery} from './menu-page.tsx'
import {RecipePage, recipeQuery} from './recipe-page.tsx'

const fewSteps: ProblemRule = {
  name: 'few-steps',
  find: ({document: {steps}}) =>
    Array.isArray(steps) && steps.length > 1
      ? []
      : [{grade: 'warning', path: ['steps'], text: 'A recipe has more than one step.'}],
}

const [mobile] = defaultModes

export const recipePreview = storyPreview({
  types: ['recipe'],
  query: recipeQuery,
  page: RecipePage,
  stylesheet: 'h1 { color: rgb(120 20 20) }',
  modes: [
    mobile,
    {kind: 'window', name: 'kiosk', title: 'Kiosk', width: 600, icon: mobile.icon},
    {...faultyMode, icon: mobile.icon},
  ],
  rules: [...referenceRules, fewSteps],
  moments: faultyMoments,
})

/** A second preview in one Studio, with all that the plugin brings by itself. */
export const menuPreview = storyPreview({types: ['menu'], query: menuQuery, page: MenuPage})
