export {visionWithExamples} from './vision-with-examples.tsx'
