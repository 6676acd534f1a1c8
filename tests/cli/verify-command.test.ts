import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSigner, sealedChain, type Sealed } from '../support/sealed'
import { runScript } from './run-script'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-verify-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verify = (...words: readonly string[]) => runScript('verify', words, { callersFolder: folder })

describe('verify on the command line', () => {
  it('SNAP-20 ends with 0 and the newest hash, or with 1 and what broke first in one line', () => {
    const signer = newSigner()
    const chain = sealedChain(signer, 2)
    const write = ({ text }: Pick<Sealed, 'text'>, name: string) => writeFileSync(path.join(folder, name), text)
    const [one, two] = chain
    if (one === undefined || two === undefined) throw new Error('no chain')
    write(one, 'one.json')
    write(two, 'two.json')
    expect(verify('two.json', 'one.json', '--newest', two.hash, `--key=${signer.publicKey}`)).toEqual({ status: 0, stdout: `${two.hash}\n`, stderr: '' })
    write({ text: two.text.replace('"number":2', '"number":3') }, 'changed.json')
    expect(verify('one.json', 'changed.json')).toEqual({ status: 1, stdout: '', stderr: 'changed.json: the frozen state does not have the hash that the file says.\n' })
    write({ text: `${one.text}\n` }, 'longer.json')
    expect(verify('longer.json')).toEqual({ status: 1, stdout: '', stderr: 'longer.json: is not canonical JSON (RFC 8785): something in it was changed, added or laid out anew.\n' })
  })

  it('SNAP-21 what is no file or no option ends with 2 and says what is accepted', () => {
    expect(verify('nowhere.json')).toEqual({ status: 2, stdout: '', stderr: 'nowhere.json: there is no such file\n' })
    expect(verify()).toEqual({ status: 2, stdout: '', stderr: 'a file is missing; usage: verify FILE… [--key PUBLIC_KEY] [--newest HASH] [--part]\n' })
    expect(verify('a.json', '--key', 'zz').stderr).toBe("--key is 'zz', and 64 digits of hexadecimal are accepted\n")
    expect(verify('a.json', '--loud').stderr).toBe('--loud is no option here; accepted: --key, --newest, --part\n')
  })
})
