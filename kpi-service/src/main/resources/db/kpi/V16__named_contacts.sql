-- A run names the contacts that it changes, or would change.
alter table rebuild add contacts uuid[]; -- the first of them
