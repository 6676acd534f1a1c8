/** How long a workshop is kept unless its facilitator says otherwise. */
export const keepDays = 90
export const dayMs = 86_400_000
