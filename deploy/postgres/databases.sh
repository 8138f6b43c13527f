#!/usr/bin/env bash
# Runs once, in an empty database server: a database and its owner for each service, which no other service may enter.
set -euo pipefail

for owner in intake routing kpi keycloak; do
  OWNER=$owner psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres --set owner="$owner" <<'SQL'
\set password `cat "/run/secrets/kcc/$OWNER"`
CREATE ROLE :"owner" LOGIN PASSWORD :'password';
CREATE DATABASE :"owner" OWNER :"owner" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"owner" FROM PUBLIC;
SQL
done
