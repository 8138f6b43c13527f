-- All rows that the product stores for one anonymous contact of one interaction: interaction, contact, audit, outbox.
begin;
insert into bench.interaction (id, municipality, channel, occurred_at, registered_at, registered_by)
values (bench.next_id(), 'GM0344', 'PHONE', now(), now(), 'agent');
insert into bench.contact (id, version, interaction_id, municipality, channel, topic, occurred_at, registered_at, summary,
    outcome, answered_at, first_answer_at)
values (bench.next_id(), 1, bench.next_id(), 'GM0344', 'PHONE', 'paspoort-aanvragen', now(), now(),
    'Wat kost een nieuw paspoort?', 'ANSWERED', now(), now());
insert into bench.audit (contact_id, version, action, code, actor, recorded_at)
values (bench.next_id(), 1, 'REGISTERED', 'ANSWERED', 'agent', now());
insert into bench.outbox (id, topic, key, version, type, payload, recorded_at)
values (bench.next_id(), 'kcc.contacts.v1', '0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e', 1,
    'nl.klantcontacten.contact-geregistreerd.v1',
    '{"contact":{"contactId":"0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e","version":1,"interactionId":"0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4f","municipality":"GM0344","channel":"PHONE","topic":"paspoort-aanvragen","occurredAt":"2026-11-20T08:14:05.123456Z","registeredAt":"2026-11-20T08:14:05.123456Z","answer":{"outcome":"ANSWERED","answeredAt":"2026-11-20T08:14:05.123456Z","firstAnswerAt":"2026-11-20T08:14:05.123456Z"}}}',
    now());
commit;
