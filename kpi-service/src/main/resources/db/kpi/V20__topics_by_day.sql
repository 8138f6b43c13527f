-- One topic day by day: a hundredth of the rows of a year, which were all looked through.
create index rollup_topic_day_all_by_topic on rollup_topic_day_all (topic, day);
