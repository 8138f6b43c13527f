-- Each table's rows by municipality; a decision with its contact, who had a hand-over with that. Topics and rules are those of
-- the whole installation.
call guard_rows('handover_holder', 'case when (select current_setting(''kcc.municipalities'', true) = ''*'') then true
    else exists (select from handover of_municipality where of_municipality.id = handover_id) end',
    'current_setting(''kcc.municipalities'', true) <> ''''');
call guard_all_rows('contact_routing', 'contact_id', array['topic', 'rule_set', 'republication']);
