/** The id of the choice at a place: a, b, c … */
export const choiceId = (index: number): string => 'abcdefgh'.charAt(index) || `x${index}`;
