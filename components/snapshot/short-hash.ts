/** Enough of a hash to write on a wall and to compare by eye: 48 bits in groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')
}
