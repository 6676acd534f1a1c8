#!/bin/sh
# Puts a copy into an empty database while no server runs: DATABASE_URL=postgres://… deploy/restore-postgres.sh FILE
# Votes and cards that were open are left out, since their ballots and taps are. Every document begins a new epoch: pages that know more
# than the copy load it afresh and offer back what they had typed.
set -eu
[ $# -eq 1 ] && [ -n "${DATABASE_URL:-}" ] || { echo "Usage: DATABASE_URL=postgres://… $0 FILE" >&2; exit 2; }
. "$(dirname "$0")/postgres-address.sh"
tables=$(psql --no-psqlrc --tuples-only --no-align --command="select count(*) from information_schema.tables where table_schema = 'public'" "$address")
[ "$tables" = 0 ] || { echo "The database holds $tables tables; restore into an empty one." >&2; exit 2; }
pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$address" "$1"
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --single-transaction "$address" <<'SQL'
delete from votes where closed_at is null;
delete from tap_rounds where closed_at is null;
-- What showed them is written again from the tables.
delete from updates where document_id in (select id from documents where name in ('stage', 'desk'));
update documents set projected = null, head = 0 where name in ('stage', 'desk');
update documents set epoch = epoch + 1, generation = generation + 1;
SQL
