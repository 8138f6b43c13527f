-- A month of contacts at routing, one decision each: the number comes in place of CONTACTS. A third was sent to a department.
set kcc.municipalities = '*';
create temporary table made as
select uuidv7_like.id, n, timestamptz '2025-10-01 08:00+02' + n * (interval '29 days' / CONTACTS) as occurred_at,
    (array['PHONE', 'PHONE', 'COUNTER', 'EMAIL', 'WEB'])[1 + n % 5] as channel, topics.code as topic,
    n % 3 = 0 as back, n % 2 = 0 as answered
from generate_series(1, CONTACTS) as n
    cross join lateral (select cast(lpad(to_hex(n + 1800000000000), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15) as uuid) as id) as uuidv7_like
    join (select code, row_number() over (order by code) - 1 as place, count(*) over () as topics from topic) as topics
        on topics.place = (n * 7919) % topics.topics;
insert into contact_routing (contact_id, contact_version, municipality, channel, topic, occurred_at, outcome, answered_at,
    first_answer_at, version, destination, reason, explanation, rule, rule_set, department, answer_due_at, decided_at, handed_over_at)
select id, 1, 'GM' || lpad(cast(344 + n % 3 as text), 4, '0'), channel, topic, occurred_at, case when not back and answered then 'ANSWERED' end,
    case when not back and answered then occurred_at end, case when not back and answered then occurred_at end, 1,
    case when back then 'BACK_OFFICE' else 'FRONT_OFFICE' end, 'MADE', 'Gemaakt.', 'gemaakt', 1,
    case when back then 'burgerzaken' end, occurred_at + interval '2 days', occurred_at, case when back then occurred_at end
from made;
insert into decision_trace (contact_id, version, decided_at, rule_set, rule, trace, catalogue, calendars, terms, municipality,
    occurred_at, channel, topic, topic_known, directly_answerable, handover_asked, reopened, chaser, within_opening_hours,
    term_from, destination, department, answer_due_at)
select id, 1, occurred_at, 1, 'gemaakt', '[' || repeat('{"rule": "gemaakt", "hit": false, "conditions": []}, ', 3) || '{}]', 1, 1, 1,
    'GM' || lpad(cast(344 + n % 3 as text), 4, '0'), occurred_at, channel, topic, true, not back, false, false, false, n % 7 > 0, occurred_at,
    case when back then 'BACK_OFFICE' else 'FRONT_OFFICE' end, case when back then 'burgerzaken' end, occurred_at + interval '2 days'
from made;
drop table made;
analyze contact_routing;
analyze decision_trace;
