import {visionTool} from '@sanity/vision'
import {type ComponentType, type ReactNode} from 'react'
import {definePlugin, type Tool} from 'sanity'

import {useOfferedExamples} from './use-offered-examples.ts'

type VisionOptions = NonNullable<Parameters<typeof visionTool>[0]>

/** Sanity's Vision, with the project's queries among the saved ones. */
export const visionWithExamples = definePlugin<VisionOptions>((options) => {
  const vision = visionTool(options)
  return {...vision, tools: (Array.isArray(vision.tools) ? vision.tools : []).map(withExamples)}
})

function withExamples(tool: Tool): Tool {
  const {component: Vision} = tool
  return {...tool, component: examplesFirst(Vision)}
}

/** Shows Vision once the examples are there: it asks for the saved queries when it is opened. */
function examplesFirst(Vision: ComponentType<{tool: Tool}>): ComponentType<{tool: Tool}> {
  return function VisionWithExamples({tool}: {tool: Tool}): ReactNode {
    return useOfferedExamples() ? <Vision tool={tool} /> : null
  }
}
