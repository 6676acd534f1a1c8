import { runScript, type Run } from './run-script'

/** The model command as npm runs it. */
export function runModel(words: readonly string[], callersFolder?: string): Run {
  return runScript('model', words, callersFolder === undefined ? {} : { callersFolder })
}
