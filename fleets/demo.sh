#!/usr/bin/env bash
# The demo: one history, a hundred databases, one of which cannot take it at first.
# SKEIN names the program; `make demo` builds it and sets this.
set -euo pipefail
cd "$(dirname "$0")/.."
skein=${SKEIN:?set SKEIN to the skein program, or run: make demo}
fleet=fleets/demo.yaml

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '$ skein %s\n' "$*"; "$skein" "$@"; }

say "1. Provision 100 tenants in demo/, each at the first revision, and seed them with users."
rm -rf demo && mkdir demo
show upgrade 3f1c8a90b2d4 --fleet "$fleet" --create
for database in demo/*.db; do
    sqlite3 "$database" "
        PRAGMA synchronous = OFF;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
        INSERT INTO users (id, email, full_name)
        SELECT lower(hex(randomblob(16))), 'user' || i || '@example.com', 'User ' || i FROM n;"
done
# One tenant has a row from before anybody checked.
sqlite3 demo/tenant-042.db "UPDATE users SET email = 'nobody' WHERE email = 'user7@example.com';"

say "2. Review: what would be run on one tenant."
show plan head --fleet "$fleet" --only tenant-001 || true

say "3. Upgrade the fleet: three canaries, then a tenth of the rest, then everybody else."
status=0
show upgrade head --fleet "$fleet" || status=$?
say "   The exit code is $status: one tenant failed, was rolled back to where it was, and the others went on."

say "4. Look at the tenant that failed, mend its row, and run the same command again."
show current --fleet "$fleet" --only tenant-042
sqlite3 demo/tenant-042.db "UPDATE users SET email = 'nobody@example.com' WHERE email = 'nobody';"
show upgrade head --fleet "$fleet"

say "5. Take the last revision back everywhere, and apply it again."
show downgrade -1 --fleet "$fleet"
show upgrade head --fleet "$fleet"

say "6. Everything is where it should be."
show current --fleet "$fleet" --select tier=internal
printf '\ndatabases   demo/*.db\nhistory     migrations/\nfleet       %s\njournal     sqlite3 demo/tenant-042.db "SELECT * FROM skein_journal"\n' "$fleet"
