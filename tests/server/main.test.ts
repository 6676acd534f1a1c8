import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startTestServer, temporaryFolder } from '../support/server'

const root = path.resolve(import.meta.dirname, '../..')

async function runMain(variables: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'server/main.ts'], { cwd: root, env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, errors }
}

describe('main', () => {
  it('SERVER-5 wrong variables end the start with exit code 2 and one sentence each', async () => {
    const { code, errors } = await runMain({ PORT: 'many', DURABILITY: 'maybe', DATA_DIR: temporaryFolder() })
    expect(code).toBe(2)
    expect(errors.trim().split('\n')).toHaveLength(2)
  })

  it('SERVER-6 a port that is taken ends the start with exit code 1 and says what to do', async () => {
    const server = await startTestServer()
    const { code, errors } = await runMain({ PORT: String(server.port), HOST: '127.0.0.1', DATA_DIR: temporaryFolder() })
    expect(code).toBe(1)
    expect(errors).toContain('set PORT to another one')
  })
})
