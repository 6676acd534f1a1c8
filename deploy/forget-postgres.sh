#!/bin/sh
# Writes every table anew, so that nothing of what was deleted or erased stands in its files: DATABASE_URL=postgres://… deploy/forget-postgres.sh
# For a quiet hour: nobody can write to a table meanwhile (about a second for each 100 MB). The servers do the same at once after an erasure
# and a close, but not with tables over 128 MB. The write-ahead log, its archive and older copies are not reached.
set -eu
[ $# -eq 0 ] && [ -n "${DATABASE_URL:-}" ] || { echo "Usage: DATABASE_URL=postgres://… $0" >&2; exit 2; }
. "$(dirname "$0")/postgres-address.sh"
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --command="vacuum (full)" "$address"
