#!/bin/sh
# Puts a copy into an empty database while no server runs: DATABASE_URL=postgres://… deploy/restore-postgres.sh FILE
# Every document begins a new epoch: pages that know more than the copy load it afresh and offer back what they had typed.
set -eu
[ $# -eq 1 ] && [ -n "${DATABASE_URL:-}" ] || { echo "Usage: DATABASE_URL=postgres://… $0 FILE" >&2; exit 2; }
tables=$(psql --no-psqlrc --tuples-only --no-align --command="select count(*) from information_schema.tables where table_schema = 'public'" "$DATABASE_URL")
[ "$tables" = 0 ] || { echo "The database holds $tables tables; restore into an empty one." >&2; exit 2; }
pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$1"
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --command="update documents set epoch = epoch + 1, generation = generation + 1" "$DATABASE_URL"
