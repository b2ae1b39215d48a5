import {useEditor} from '@portabletext/editor'
import {isArrayOfBlocksSchemaType} from '@sanity/types'
import {type ReactNode, useContext, useEffect} from 'react'
import type {InputProps} from 'sanity'

import {formPath} from '../focus/form-path.ts'
import type {TextPluginsProps} from '../studio-adapter.ts'
import {useSame} from '../use-same.ts'
import {FormDocument, TextPlace} from './text-place.ts'
import {typedTexts} from './typed-texts.ts'

/** Whether an input edits Portable Text, in an editor of its own. */
export function isTextInput({schemaType}: InputProps): boolean {
  return isArrayOfBlocksSchemaType(schemaType)
}

/** Draws an input of long text as it is, and tells the editor in it what it edits. */
export function TextInput(props: InputProps): ReactNode {
  const place = useSame(formPath(props.path))
  return <TextPlace value={place}>{props.renderDefault(props)}</TextPlace>
}

/** For `form.components.portableText.plugins`: those that are there, and one that tells what is being typed. */
export function TellingTextPlugins(props: TextPluginsProps): ReactNode {
  return (
    <>
      {props.renderDefault(props)}
      <TypedTextTeller />
    </>
  )
}

function TypedTextTeller(): ReactNode {
  const editor = useEditor()
  const publishedId = useContext(FormDocument)
  const path = useContext(TextPlace)

  useEffect(() => {
    if (publishedId === undefined || path === undefined) return
    const subscriptions = [
      editor.on('patch', () => typedTexts.type(publishedId, path, editor.getSnapshot().context.value)),
      editor.on('mutation', () => typedTexts.told(publishedId, path)),
    ]
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe()
      typedTexts.leave(publishedId, path)
    }
  }, [editor, publishedId, path])

  return null
}
