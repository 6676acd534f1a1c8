// What the frame says of itself (questions.md section 2).

export const frameMessages = {
  fixed: 'Fixed with round 1: other words now would change what people were asked.',
  fixedOpen: 'Fixed while round 1 is open. Nobody has answered yet: move the room back to Frame, and the words can be changed.',
} as const
