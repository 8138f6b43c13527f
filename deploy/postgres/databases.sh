#!/usr/bin/env bash
# Runs once, in an empty database server: a database and its owner for each service, which no other service may enter.
# Text is in the order of its code points, which PostgreSQL brings itself: comparing is fast, and an update of the operating
# system cannot change the order under an index.
set -euo pipefail

for owner in intake routing kpi keycloak; do
  OWNER=$owner psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres --set owner="$owner" <<'SQL'
\set password `cat "/run/secrets/kcc/$OWNER"`
CREATE ROLE :"owner" LOGIN PASSWORD :'password';
CREATE DATABASE :"owner" OWNER :"owner" TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE ALL ON DATABASE :"owner" FROM PUBLIC;
SQL
done
