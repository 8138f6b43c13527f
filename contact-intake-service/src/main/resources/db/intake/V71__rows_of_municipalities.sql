-- Each table's rows by municipality, those of a contact's history with the contact. What belongs to no municipality, such as
-- a person's pseudonym, is there for whoever has signed in.
call guard_all_rows('contact', 'id', array['topic_copy', 'republication']);
