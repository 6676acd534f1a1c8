/**
 * Names the arithmetic. It is raised by whoever changes a digit of any result for the same file, draws and seed: what was sealed under one
 * version cannot be computed again under another, and says so.
 */
export const MODEL_VERSION = 'model/1'
