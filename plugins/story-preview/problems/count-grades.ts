import {type Grade, GRADES, type Problem} from './problem.ts'

export interface GradeCount {
  readonly grade: Grade
  readonly count: number
}

/** How many problems there are of each grade that has any, the worst first. */
export function countGrades(problems: readonly Problem[]): readonly GradeCount[] {
  return GRADES.map((grade) => ({
    grade,
    count: problems.filter((problem) => problem.grade === grade).length,
  })).filter(({count}) => count > 0)
}
