import {defineConfig, renderStudio} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import {studioWorkspace} from '../../config/studio-workspace.ts'
import {newsroomDesk, storyActions} from '../../plugins/newsroom-desk/index.ts'
import {newsroomPreview} from '../../plugins/story-preview/newsroom-preview.tsx'
import {schemaTypes} from '../../schemas/index.ts'

const root = document.getElementById('studio')
// Written out: the build replaces these very words.
const lakeUrl = process.env.SANITY_STUDIO_LAKE_URL
if (root === null) throw new TypeError('There is no place for the Studio')

/** The least that a pane beside the form can show of what is typed. What it costs is the Studio's own second pane. */
const BarePane: UserViewComponent<Record<string, unknown>> = ({document}) => (
  <h1 data-testid="bare-pane">{String(document.displayed['headline'] ?? '')}</h1>
)

const workspace = studioWorkspace({projectId: undefined, dataset: undefined, lakeUrl})

/** The newsroom's Studio, whose stories have a bare pane besides the preview. */
renderStudio(
  root,
  defineConfig({
    name: 'bare-pane',
    title: 'Bare pane',
    ...workspace,
    document: {...workspace.document, actions: storyActions},
    plugins: [
      newsroomDesk({
        storyViews: {
          ...newsroomPreview,
          views: (S) => [...newsroomPreview.views(S), S.view.component(BarePane).id('bare').title('Bare')],
        },
      }),
      newsroomPreview,
    ],
    schema: {types: schemaTypes},
  }),
)
