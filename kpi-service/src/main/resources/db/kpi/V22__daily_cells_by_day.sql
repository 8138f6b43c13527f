-- The minute's drift check looks at a month, and read the cells of all years for it. Cells come in the order of time, so a
-- summary of ranges of pages finds those of a month, takes some kilobytes, and costs a contact nothing.
create index daily_counter_by_day on daily_counter using brin (day) with (autosummarize = on);
create index rollup_month_by_day on rollup_month using brin (day) with (autosummarize = on);
