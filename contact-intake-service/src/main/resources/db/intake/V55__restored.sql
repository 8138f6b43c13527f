-- Whether the versions were raised before they were told again, because the database had been restored from a backup.
alter table republication add column restored boolean not null default false;
