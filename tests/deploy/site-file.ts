import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One file with key and certificate for this machine, as an operator puts it where the proxy reads it. */
export function siteFile(folder: string): { readonly pem: string; readonly certificate: string } {
  const [key, certificate, pem] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem'), path.join(folder, 'site.pem')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' })
  const said = readFileSync(certificate, 'utf8')
  writeFileSync(pem, said + readFileSync(key, 'utf8'))
  return { pem, certificate: said }
}
