/** A place in a JSON value: `interventions[3].cost`, `regimes["a b"]`; `$` for the value itself. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  if (keys.length === 0) return '$'
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`
    return path === '' ? name : `${path}.${name}`
  }, '')
}
