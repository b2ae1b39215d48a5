export {storyActions} from './actions/story-actions.ts'
export {DatelineMark} from './dateline-mark.tsx'
export {newsroomDesk, type NewsroomDeskOptions} from './newsroom-desk.ts'
export type {StoryViews} from './newsroom-structure.ts'
