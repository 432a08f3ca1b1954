-- The goods beside which a message was written, sealed as its words are.
alter table timeline_entry add column goods bytea;
