// What is said while something is dragged with the keys; the same can be done by the Move menu.

export const dragMessages = {
  lifted: '“{title}” is picked up. Arrows move it, space puts it down, Escape takes it back.',
  over: '“{title}” is at the place of “{other}”.',
  dropped: '“{title}” is put down.',
  cancelled: '“{title}” is back where it was.',
} as const
