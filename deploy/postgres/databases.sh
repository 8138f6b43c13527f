#!/usr/bin/env bash
# Makes what is missing in the database server, at every start: a database for each service and a role that owns it, which no
# other service may enter. Our own services work as a second role, which owns nothing: so row-level security binds it, and it
# can neither change a table nor switch that off. The owner's part is to migrate. Passwords are set to those in the secrets.
# Text is in the order of its code points, which PostgreSQL brings itself: comparing is fast, and an update of the operating
# system cannot change the order under an index.
set -euo pipefail

export PGHOST=database PGUSER=postgres PGPASSWORD
PGPASSWORD=$(</run/secrets/kcc/postgres)

sql() { # ROLE DATABASE: statements from the standard input
  SECRET=/run/secrets/kcc/$1 psql --quiet --set ON_ERROR_STOP=1 --no-psqlrc --dbname postgres --set role="$1" --set database="$2"
}

for database in intake routing kpi keycloak; do
  sql "$database" "$database" <<'SQL'
\set password `cat "$SECRET"`
SELECT format('CREATE ROLE %I LOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING ''UTF8''
    LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8'' LOCALE ''C''', :'database', :'role')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
done

for database in intake routing kpi; do
  sql "${database}_service" "$database" <<'SQL'
\set password `cat "$SECRET"`
SELECT format('CREATE ROLE %I LOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" PASSWORD :'password';
GRANT CONNECT ON DATABASE :"database" TO :"role";
SQL
done
echo 'The databases and their roles are there.'
