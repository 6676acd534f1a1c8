/** Rows of words; on a phone the table scrolls within its sheet. */
export function CompareTable({ caption, head, rows }: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full min-w-[420px] border-collapse text-[13px] leading-[18px]">
        <caption className="sr-only">{caption}</caption>
        <thead><tr>{head.map((label) => <th key={label} scope="col" className="border-b border-line py-1.5 pr-3 text-left align-bottom text-[12px] font-medium text-ink2">{label}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>{row.map((text, at) => (at === 0 ? <th key={at} scope="row" className="border-b border-line py-1.5 pr-3 text-left align-top font-normal">{text}</th> : <td key={at} className="border-b border-line py-1.5 pr-3 align-top text-ink2">{text}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
