-- What makes a question urgent, by the words of its text when it came in: a code, null when none of them is urgent.
alter table contact add column urgency text;
