import type {Moment, PanelMode} from '../../plugins/story-preview/index.ts'

/** Parts of a preview that a desk made itself, and made badly. */

function Scale(): never {
  throw new TypeError('The scale has no weights')
}

/** A way to look at a recipe that can never be drawn. */
export const faultyMode: Omit<PanelMode, 'icon'> = {
  kind: 'panel',
  name: 'scale',
  title: 'Scale',
  Panel: Scale,
}

/** Cannot say when the page of one recipe changes. */
export function faultyMoments({title}: {[field: string]: unknown}): readonly Moment[] {
  if (title === 'Stone soup') throw new TypeError('Stones are never done')
  return []
}
