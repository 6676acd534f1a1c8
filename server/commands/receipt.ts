import { newJoinCode, displayCode, type RandomBytes } from '../codes'

/** A short word that proves to its owner that their answers arrived. It says nothing about them. */
export function newReceipt(random: RandomBytes): string {
  return displayCode(newJoinCode(random))
}
