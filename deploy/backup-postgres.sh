#!/bin/sh
# A copy of everything in PostgreSQL while the servers run: DATABASE_URL=postgres://… deploy/backup-postgres.sh FILE
# Ballots of open votes and taps of open cards are left out: a copy must not open them. Keep host-key.pem of DATA_DIR beside it;
# `npm run backup` does.
set -eu
[ $# -eq 1 ] && [ -n "${DATABASE_URL:-}" ] || { echo "Usage: DATABASE_URL=postgres://… $0 FILE" >&2; exit 2; }
[ ! -e "$1" ] || { echo "$1 is there already; name a new file." >&2; exit 2; }
. "$(dirname "$0")/postgres-address.sh"
umask 077
pg_dump --format=custom --no-owner --no-privileges --exclude-table-data=ballots --exclude-table-data=card_taps --file="$1.part" "$address"
pg_restore --list "$1.part" >/dev/null
mv "$1.part" "$1"
