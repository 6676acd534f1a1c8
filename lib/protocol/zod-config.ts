import * as z from 'zod'

// Zod compiles schemas with `new Function`, which the page's content security policy refuses and reports.
// Imported for its effect by every file that builds a schema, before it builds one.
z.config({ jitless: true })
