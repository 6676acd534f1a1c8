/** The six buttons by name. Apart from what they mean, so that a page that only sends them need not load the model. */
export const tapIds = ['none', 'tiny', 'small', 'medium', 'large', 'veryLarge'] as const
export type TapId = (typeof tapIds)[number]
