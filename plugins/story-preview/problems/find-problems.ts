import {messageOf} from '../error-message.ts'
import {fieldPathString} from '../focus/field-path.ts'

import {type Finding, GRADES, type Problem} from './problem.ts'
import type {ProblemRule, ProblemSubject} from './problem-rule.ts'

/** What the rules find in a document: the worst first, in the order of the rules. */
export function findProblems(rules: readonly ProblemRule[], subject: ProblemSubject): readonly Problem[] {
  const problems = rules.flatMap((rule) =>
    findings(rule, subject).map((finding, index) => ({
      grade: finding.grade,
      path: finding.path,
      text: finding.text,
      rule: rule.name,
      id: `${rule.name} ${fieldPathString(finding.path)} ${index}`,
    })),
  )
  return GRADES.flatMap((grade) => problems.filter((problem) => problem.grade === grade))
}

/** A rule that throws must not take the others down: its failure is a problem too. */
function findings(rule: ProblemRule, subject: ProblemSubject): readonly Finding[] {
  try {
    return rule.find(subject)
  } catch (error) {
    const message = messageOf(error)
    return [
      {grade: 'warning', path: [], text: {key: 'problem.rule-failed', values: {rule: rule.name, message}}},
    ]
  }
}
