-- Texts of staff stand with the contact, in contact-intake-service; here are codes alone. What was written here before is
-- removed: it can be in no event, and this database knows neither whose text it was nor when it must go. Whoever needs it
-- saves it before this version starts (docs/adr).

alter table handover_holder add column passed_on_reason text; -- code; null where it was not passed on, and in older rows
alter table handover_holder drop column remark;
drop table handover_note;
