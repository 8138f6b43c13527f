-- How citizens say what a topic is about, as rule managers wrote it in the catalogue: suggestions go by it.
alter table topic_copy add column phrasings text[]; -- null without any
