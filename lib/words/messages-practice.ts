// The practice question of the lobby (questions.md section 5): hidden answer, nothing stored.

/** Answers as fractions, with the source a facilitator can point to. */
export const practiceQuestions = [
  { id: 'moon', text: 'The Moon’s diameter, as % of the Earth’s?', answer: 0.27, source: 'NASA Moon Fact Sheet, ratio of equatorial radii 0.2725' },
  { id: 'forest', text: 'Share of the world’s land covered by forest in 2020?', answer: 0.31, source: 'FAO, Global Forest Resources Assessment 2020' },
  { id: 'water', text: 'Share of all water on Earth that is fresh?', answer: 0.025, source: 'USGS Water Science School' },
] as const

export const practiceMessages = {
  invite: 'Give a range so wide that you’d be surprised one time in five.',
  inside: '{answer}. Inside your {low} to {high}.',
  outside: '{answer}, outside your {low} to {high}. Wider ranges would have caught it.',
  wide: 'Inside, but very wide. Could you cut it and still be surprised only 1 time in 5?',
  stored: 'Nothing is stored.',
  kept: 'Your range is not stored; the room sees how many hold the answer.',
  room: '{n} of {N} ranges hold it; with well-judged ranges about 8 in 10 would. One question can’t test a person.',
  skip: 'Skip',
} as const
