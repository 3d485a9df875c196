/** What an operator can put right: it is shown as one line, without a stack. */
export class OperatorProblem extends Error {
  override readonly name = 'OperatorProblem';
}
